import type { Position } from './diagnostic.ts'

/** A few lines of an author's file around one place, as parts, so that whoever shows them may colour them. */
export interface CodeFrame {
  /** How wide the line numbers are, with two spaces before them. */
  readonly gutter: number
  readonly lines: readonly FrameLine[]
}

export interface FrameLine {
  /** The line's number, padded; blank beside a squiggle. */
  readonly label: string
  readonly text: string
  readonly kind: 'context' | 'marked' | 'squiggle'
}

const WIDTH = 140
const LEAD = 60

/** The line before a place, the line itself and a squiggle below it; nothing where the text has no such line, or an empty one. */
export function codeFrame(source: string, position: Position): CodeFrame | undefined {
  const lines = source.split(/\r?\n/)
  const marked = lines[position.line - 1]
  if (marked === undefined || marked.trim() === '') return undefined
  const cut = marked.length > WIDTH && position.column > LEAD ? position.column - LEAD : 0
  const gutter = String(position.line).length + 2
  const label = (line: number) => String(line).padStart(gutter)
  const view = (text: string) =>
    text
      .slice(cut, cut + WIDTH)
      .replaceAll('\t', ' ')
      .trimEnd()
  const before = lines[position.line - 2] ?? ''
  const squiggle = ' '.repeat(Math.max(position.column - 1 - cut, 0)) + '~'.repeat(squiggleWidth(marked, position))
  return {
    gutter,
    lines: [
      ...(before.trim() === '' ? [] : [{ label: label(position.line - 1), text: view(before), kind: 'context' } as const]),
      { label: label(position.line), text: view(marked), kind: 'marked' },
      { label: ' '.repeat(gutter), text: squiggle, kind: 'squiggle' },
    ],
  }
}

function squiggleWidth(line: string, position: Position): number {
  const rest = line.slice(position.column - 1)
  const wanted = position.length ?? /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u.exec(rest)?.[0].length ?? 1
  return Math.max(1, Math.min(wanted, rest.length, WIDTH - LEAD))
}
