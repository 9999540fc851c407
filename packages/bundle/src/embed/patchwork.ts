/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
/** What a new text is put together of: words of ours, and stretches of another text. */
export type Part = string | Stretch
/** A stretch of the other text, and where it begins in the new one. */
export interface Piece extends Stretch {
  readonly at: number
}
export interface Patchwork {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Puts parts together, and notes where those of the other text went. */
export function patchwork(parts: readonly Part[], other: string): Patchwork {
  const pieces: Piece[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part !== 'string') pieces.push({ start: part.start, end: part.end, at: text.length })
    text += typeof part === 'string' ? part : other.slice(part.start, part.end)
  }
  return { text, pieces }
}
