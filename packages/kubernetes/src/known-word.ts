import { problem } from './codes.ts'
import { type Finding, type Place, shown } from './finding.ts'

/** One of a few words. Editors offer them, and a constant whose type has widened to `string` fits; what it holds is looked at when it is used. */
export type Word<Known extends string> = Known | (string & Record<never, never>)

/** A word has to be one of the known ones (KF1071). */
export function knownWord({ setting, position }: Place, [field, value]: readonly [field: string, value: unknown], known: readonly string[]): Finding {
  return known.some((word) => word === value) ? undefined : problem('KF1071', [setting, field, shown(value), known.join(', ')], { position })
}
