import type { Placeholder } from './placeholder.ts'
import { parseText, parseWord, type TextWord, type Word } from './word.ts'

/** What is known when a container starts. */
export interface Lookup {
  /** The text that stands for a placeholder; undefined leaves the placeholder as it is written. */
  readonly text: (placeholder: Placeholder) => string | undefined
  /** Whether an optional input was given. */
  readonly isPresent: (input: string) => boolean
}

/** Fills in the placeholders of a command and its arguments. IfPresent may become several words or none, Concat becomes one. */
export function resolveArguments(words: readonly string[], lookup: Lookup): readonly string[] {
  return words.flatMap((word) => resolveWord(parseWord(word), lookup))
}

/** Fills in the placeholders of one text, such as a constant. */
export function resolveText(text: string, lookup: Lookup): string {
  return fill(parseText(text), lookup)
}

function resolveWord(word: Word, lookup: Lookup): readonly string[] {
  switch (word.kind) {
    case 'text':
      return [fill(word, lookup)]
    case 'concat':
      return [word.parts.flatMap((part) => resolveWord(part, lookup)).join('')]
    case 'if present':
      return (lookup.isPresent(word.input) ? word.then : word.otherwise).flatMap((inner) => resolveWord(inner, lookup))
  }
}
function fill({ pieces }: TextWord, lookup: Lookup): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (lookup.text(piece.placeholder) ?? piece.text))).join('')
}
