import type { Value } from '../../document/value.ts'
import type { YamlNode } from '../yaml-node.ts'

/** Where reading stands: at the first character of the next line that holds something, or behind the text. */
export interface Cursor {
  readonly text: string
  /** Offset of the line's first character that is no blank; the text's length at its end. */
  at: number
  /** How far in that character stands. */
  indent: number
  /** Offset of the line's end. */
  lineEnd: number
  /** Notes where values stand, when somebody wants to know. */
  readonly places?: Places
  /** The keys without quotes that were read, each as the one text that V8 knows it by. */
  readonly keys: Map<string, string>
  /** The block that was read last below each key. */
  readonly blocks: Map<string, Block>
}
/** A block that was read: its lines, how far in they stand, and what they mean. */
export interface Block {
  readonly lines: string
  readonly indent: number
  readonly value: Value
}
/** The nodes of what is being read: `last` belongs to the value that was read last. */
export interface Places {
  last: YamlNode
}

/** Thrown where a text leaves the closed subset, to be caught by who began: the whole language has a reader of its own. */
export const unusual: unique symbol = Symbol('beyond the fast reader')

export function cursorOn(text: string, places?: Places): Cursor {
  const cursor = { text, at: 0, indent: 0, lineEnd: 0, keys: new Map<string, string>(), blocks: new Map(), ...(places && { places }) }
  toLine(cursor, 0)
  return cursor
}

/** Goes to the next line at or after an offset (the start of a line) that is neither blank nor a comment. */
export function toLine(cursor: Cursor, start: number): void {
  const { text } = cursor
  let begin = start
  while (begin < text.length) {
    let at = begin
    while (text.charCodeAt(at) === 32) at++
    const code = text.charCodeAt(at)
    if (code === 9) throw unusual
    const lineEnd = text.indexOf('\n', at)
    if (code !== 10 && code !== 35) {
      cursor.at = at
      cursor.indent = at - begin
      cursor.lineEnd = lineEnd
      return
    }
    begin = lineEnd + 1
  }
  cursor.at = text.length
  cursor.indent = -1
  cursor.lineEnd = text.length
}
export function toNextLine(cursor: Cursor): void {
  toLine(cursor, cursor.lineEnd + 1)
}
