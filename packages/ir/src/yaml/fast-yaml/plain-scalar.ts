import type { Value } from '../../document/value.ts'
import { yamlLibrary } from '../yaml-library.ts'
import { type Cursor, toNextLine, unusual } from './cursor.ts'

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['', null],
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])
const odd = new Map<string, Value>()

/** What a plain word means: a number, `true`, `null`, or the text itself. */
export function plainValue(text: string): Value {
  const known = words.get(text)
  if (known !== undefined) return known
  const code = text.charCodeAt(0)
  // Only what begins with a digit, a sign or a point can be a number.
  if (!((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46)) return text
  if (/^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text)) return Number(text)
  return surelyText.test(text) ? text : oddValue(text)
}
/** Options of commands and versions, which every pipeline has: loading the library takes longer than all else that a small file needs. */
const surelyText = /^[-+](?![\d.])|^\d+\.\d+\.\d+$/

/** Quantities and odd numbers are left to the library: `1e3`, `0x1F`, `4Gi`. */
function oddValue(text: string): Value {
  const known = odd.get(text)
  if (known !== undefined) return known
  const { constructFromEvents, parseEvents } = yamlLibrary()
  const value = constructFromEvents(parseEvents(text, {}), { source: text })[0] as Value
  if (odd.size < 10_000) odd.set(text, value)
  return value
}

/** Reads a plain word to the end of its line and the lines that go on with it. */
export function readPlain(cursor: Cursor, outer: number): Value {
  const { text, lineEnd } = cursor
  const first = plainLine(text.slice(cursor.at, lineEnd))
  toNextLine(cursor)
  if (cursor.indent <= outer) return plainValue(first)
  let whole = first
  let end = lineEnd
  while (cursor.indent > outer) {
    whole += foldedBreak(text.slice(end, cursor.at)) + plainLine(text.slice(cursor.at, cursor.lineEnd))
    end = cursor.lineEnd
    toNextLine(cursor)
  }
  return whole
}
/** A break inside a text: one is a blank, more are one less. */
function foldedBreak(between: string): string {
  if (between.includes('#')) throw unusual
  const breaks = between.split('\n').length - 1
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}
function plainLine(line: string): string {
  // A colon before a blank would begin a mapping, a hash behind one a comment.
  if (line.includes(': ') || line.includes(' #') || line.includes('\t') || line.endsWith(':')) throw unusual
  return line.trimEnd()
}
