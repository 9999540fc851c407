import type { PlacedExecutor } from './overview.ts'
import type { Path } from './path.ts'
import { parseWord, type Word } from './placeholders/word.ts'

/** A word of a container's command or arguments, and where it stands. */
export interface PlacedWord {
  readonly word: Word
  readonly path: Path
}

const known = new WeakMap<PlacedExecutor, readonly PlacedWord[]>()

/** The words of an executor's container, parsed once for all rules; none for an importer. */
export function containerWords(executor: PlacedExecutor): readonly PlacedWord[] {
  const words = known.get(executor) ?? parsed(executor)
  known.set(executor, words)
  return words
}

function parsed({ path, spec }: PlacedExecutor): readonly PlacedWord[] {
  const { command = [], args = [] } = spec.container ?? {}
  const placed = (words: readonly string[], part: string): readonly PlacedWord[] =>
    words.map((word, index) => ({ word: parseWord(word), path: [...path, 'container', part, index] }))
  return [...placed(command, 'command'), ...placed(args, 'args')]
}
/** The words inside a word. */
export function innerWords(word: Word): readonly Word[] {
  if (word.kind === 'text') return []
  return word.kind === 'concat' ? word.parts : [...word.then, ...word.otherwise]
}
