import { type Finding, type Place } from './finding.ts'
import { knownWord, type Word } from './known-word.ts'

/** Who may use a volume at once: one node, many that read, many that write, or one pod. */
export type AccessMode = Word<'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod'>

/** Every mode has to be one that Kubernetes knows (KF1071). */
export function knownModes(place: Place, modes: readonly string[]): readonly Finding[] {
  const known = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']
  return modes.map((mode) => knownWord(place, ['access mode', mode], known))
}
