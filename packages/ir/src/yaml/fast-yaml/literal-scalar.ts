import { type Cursor, toLine, unusual } from './cursor.ts'

/** Reads a literal block (`|`, `|-`, `|+`, also with its indentation as a digit); the cursor stands on its header. */
export function readLiteral(cursor: Cursor, outer: number): string {
  const { text } = cursor
  const [, one = '', two = ''] = /^\|([-+]?)([1-9]?)$/.exec(headerOf(cursor)) ?? refuse()
  const start = cursor.lineEnd + 1
  const { indent, end } = extent({ text, start, outer }, two === '' ? undefined : outer + Number(two))
  const lines = start >= end ? [] : text.slice(start, end - 1).split('\n')
  toLine(cursor, end)
  return chomped(
    lines.map((line) => line.slice(indent)),
    one,
  )
}

function headerOf({ text, at, lineEnd }: Cursor): string {
  // The two indicators may come in any order.
  return text
    .slice(at, lineEnd)
    .trimEnd()
    .replace(/^\|([1-9])([-+])$/, '|$2$1')
}
function refuse(): never {
  throw unusual
}

interface Block {
  readonly text: string
  readonly start: number
  /** How far in stands what the block belongs to. */
  readonly outer: number
}
interface Extent {
  readonly indent: number
  readonly end: number
}
/** Up to which offset the block goes and how far in its lines stand: as far as the first one that holds something. */
function extent({ text, start, outer }: Block, given: number | undefined): Extent {
  let indent = given
  let begin = start
  let widest = 0
  while (begin < text.length) {
    let at = begin
    while (text.charCodeAt(at) === 32) at++
    const inside = at - begin
    const isBlank = text.charCodeAt(at) === 10
    if (!isBlank && inside <= outer) break
    if (isBlank) widest = indent === undefined ? Math.max(widest, inside) : widest
    else indent ??= inside
    if (!isBlank && inside < (indent as number)) break
    begin = text.indexOf('\n', at) + 1
  }
  if (widest > (indent ?? 0)) throw unusual
  return { indent: indent ?? widest, end: begin }
}

function chomped(lines: readonly string[], chomping: string): string {
  const last = lines.findLastIndex((line) => line !== '')
  const content = lines.slice(0, last + 1).join('\n')
  if (chomping === '-') return content
  const empty = lines.length - 1 - last
  if (chomping === '+') return content + '\n'.repeat(last === -1 ? empty : empty + 1)
  return last === -1 ? '' : `${content}\n`
}
