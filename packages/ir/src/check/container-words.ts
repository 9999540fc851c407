import type { PlacedExecutor } from './overview.ts'
import type { Path } from '../document/path.ts'
import type { ContainerSpec } from '../document/pipeline-spec.ts'
import { parseWord, type Word } from '../placeholders/word.ts'

/** A word of a container's command or arguments, and where it stands in its executor. */
export interface PlacedWord {
  readonly word: Word
  readonly inside: Path
}

const known = new WeakMap<ContainerSpec, readonly PlacedWord[]>()

/** The words of an executor's container, parsed once for all rules and all executors that share it; none for an importer. */
export function containerWords({ spec: { container } }: PlacedExecutor): readonly PlacedWord[] {
  if (container === undefined) return []
  const found = known.get(container)
  if (found !== undefined) return found
  const words = parsed(container)
  known.set(container, words)
  return words
}

function parsed({ command = [], args = [] }: ContainerSpec): readonly PlacedWord[] {
  const placed = (words: readonly string[], part: string): readonly PlacedWord[] =>
    words.map((word, index) => ({ word: parseWord(word), inside: ['container', part, index] }))
  return [...placed(command, 'command'), ...placed(args, 'args')]
}
/** The words inside a word. */
export function innerWords(word: Word): readonly Word[] {
  if (word.kind === 'text') return []
  return word.kind === 'concat' ? word.parts : [...word.then, ...word.otherwise]
}
