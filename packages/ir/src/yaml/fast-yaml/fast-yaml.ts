import type { Value } from '../../document/value.ts'
import type { YamlNode } from '../yaml-node.ts'
import { type Cursor, cursorOn, toLine, toNextLine, unusual } from './cursor.ts'
import { readLiteral } from './literal-scalar.ts'
import { plainValue, readPlain } from './plain-scalar.ts'
import { readQuoted } from './quoted-scalar.ts'
import { readAgain, remember } from './repeated-block.ts'

// Control characters, other line breaks, marks and halves of pairs: whether they are allowed, the library knows.
const strange = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/
const deepest = 100

/**
 * Reads the documents of a YAML text that stays in the subset which writers of pipelines use: block style, no anchors, tags or comments behind
 * values. Undefined for any other text and for every mistake; the library reads those, and says what is wrong.
 */
export function readFastYaml(text: string): readonly Value[] | undefined {
  if (!text.endsWith('\n') || strange.test(text)) return undefined
  try {
    return readDocuments(cursorOn(text))
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

/** Where everything stands in a text that `readFastYaml` could read, one node a document. */
export function fastYamlNodes(text: string): readonly YamlNode[] {
  const nodes: YamlNode[] = []
  const places = { last: nodeAt(0, 0) }
  readDocuments(cursorOn(text, places), () => nodes.push(places.last))
  return nodes
}

function readDocuments(cursor: Cursor, onDocument?: () => void): readonly Value[] {
  const documents: Value[] = []
  while (cursor.at < cursor.text.length) {
    if (isSeparator(cursor)) toNextLine(cursor)
    if (cursor.at === cursor.text.length || isSeparator(cursor)) throw unusual
    documents.push(readBlock(cursor, 0))
    onDocument?.()
    if (cursor.at < cursor.text.length && !isSeparator(cursor)) throw unusual
  }
  return documents
}
function isSeparator({ text, at, indent, lineEnd }: Cursor): boolean {
  if (indent !== 0) return false
  const line = text.slice(at, at + 3)
  if (line === '...' || line.startsWith('%')) throw unusual
  if (line !== '---') return false
  if (lineEnd !== at + 3) throw unusual
  return true
}

/** A mapping or a sequence, whose first entry the cursor stands on. */
function readBlock(cursor: Cursor, depth: number): Value {
  if (depth > deepest) throw unusual
  return isDash(cursor) ? readSequence(cursor, depth) : readMapping(cursor, depth)
}
function isDash({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== 45) return false
  const next = text.charCodeAt(at + 1)
  return next === 32 || next === 10
}

function readSequence(cursor: Cursor, depth: number): Value {
  const { indent, text, places } = cursor
  const items: Value[] = []
  const node = places && nodeAt(cursor.at, cursor.at)
  while (cursor.indent === indent && isDash(cursor)) {
    let at = cursor.at + 1
    while (text.charCodeAt(at) === 32) at++
    if (at >= cursor.lineEnd) items.push(readBelow(cursor, '', { indent, depth }))
    else {
      cursor.indent += at - cursor.at
      cursor.at = at
      items.push(isDash(cursor) || keyEnd(cursor) !== undefined ? readBlock(cursor, depth + 1) : readScalar(cursor, indent))
    }
    if (places) node?.children.set(items.length - 1, places.last)
  }
  if (cursor.indent > indent) throw unusual
  if (places && node) places.last = node
  return items
}

function readMapping(cursor: Cursor, depth: number): Value {
  const { indent, places } = cursor
  const made: Record<string, Value> = {}
  const node = places && nodeAt(cursor.at, cursor.at)
  while (cursor.indent === indent && !isSeparator(cursor) && !isDash(cursor)) {
    const colon = keyEnd(cursor) ?? refuse()
    const key = readKey(cursor, colon)
    if (Object.hasOwn(made, key)) throw unusual
    const keyNode = places && keyPlace(cursor, colon)
    made[key] = readEntry(cursor, key, { colon, indent, depth })
    if (places && keyNode) node?.children.set(key, { ...places.last, key: keyNode })
  }
  if (cursor.indent > indent) throw unusual
  if (places && node) places.last = node
  return made
}
function keyPlace({ text, at }: Cursor, colon: number): Pick<YamlNode, 'start' | 'end'> {
  const inQuotes = text.charCodeAt(at) === 39 || text.charCodeAt(at) === 34 ? 1 : 0
  return { start: at + inQuotes, end: colon - inQuotes }
}
function nodeAt(start: number, end: number): YamlNode {
  return { start, end, children: new Map() }
}
function refuse(): never {
  throw unusual
}

/** The offset of the colon behind the key on the cursor's line; undefined where there is no key. */
function keyEnd({ text, at, lineEnd }: Cursor): number | undefined {
  const code = text.charCodeAt(at)
  if (code === 39 || code === 34) return quotedKeyEnd(text, at, lineEnd)
  for (let colon = text.indexOf(':', at); colon !== -1 && colon < lineEnd; colon = text.indexOf(':', colon + 1)) {
    const next = text.charCodeAt(colon + 1)
    if (next === 32 || next === 10) return colon
  }
  return undefined
}
function quotedKeyEnd(text: string, at: number, lineEnd: number): number | undefined {
  const pattern = text.charCodeAt(at) === 39 ? /'(?:[^'\n]|'')*'/y : /"(?:[^"\\\n]|\\.)*"/y
  pattern.lastIndex = at
  if (!pattern.test(text)) return undefined
  const end = pattern.lastIndex
  return end < lineEnd && text[end] === ':' ? end : undefined
}
function readKey({ text, at, keys }: Cursor, colon: number): string {
  const written = text.slice(at, colon)
  // Most keys are among a few words, said over and over.
  const known = keys.get(written)
  if (known !== undefined) return known
  const quote = written.charCodeAt(0)
  if (quote === 34 && written.includes('\\')) throw unusual
  if (quote === 39 || quote === 34) return named(written.slice(1, -1).replaceAll("''", quote === 39 ? "'" : "''"))
  if (!/^[-\w./]+$/.test(written) || typeof plainValue(written) !== 'string') throw unusual
  keys.set(written, named(written))
  return written
}
function named(key: string): string {
  if (key === '__proto__' || key === '<<') throw unusual
  return key
}

interface Around {
  readonly indent: number
  readonly depth: number
}
interface Entry extends Around {
  readonly colon: number
}
function readEntry(cursor: Cursor, key: string, entry: Entry): Value {
  const { text } = cursor
  let at = entry.colon + 1
  while (text.charCodeAt(at) === 32) at++
  if (at >= cursor.lineEnd) return readBelow(cursor, key, entry)
  cursor.at = at
  return readScalar(cursor, entry.indent)
}
/** What stands on the lines below a key or a dash (whose key is empty); a list may stand as far in as its key. */
function readBelow(cursor: Cursor, key: string, { indent, depth }: Around): Value {
  const wasDash = isDash(cursor)
  toNextLine(cursor)
  if (cursor.indent > indent) {
    const again = readAgain(cursor, key)
    if (again !== undefined) return again
    if (!isDash(cursor) && keyEnd(cursor) === undefined) throw unusual
    const { at, indent: inside } = cursor
    const value = readBlock(cursor, depth + 1)
    remember(cursor, key, { start: at - inside, indent: inside, value })
    return value
  }
  if (!wasDash && cursor.indent === indent && isDash(cursor)) return readSequence(cursor, depth + 1)
  if (cursor.places) cursor.places.last = nodeAt(cursor.at, cursor.at)
  return null
}

const notPlain = /^[[\]{}#&*!>%@`,?]|^-(?![^\s])/

function readScalar(cursor: Cursor, outer: number): Value {
  const { places, at, lineEnd } = cursor
  if (places === undefined) return readWord(cursor, outer)
  const value = readWord(cursor, outer)
  places.last = scalarPlace(cursor.text, at, lineEnd)
  return value
}
/** What a message marks of a value: what stands on its first line, without quotes. */
function scalarPlace(text: string, at: number, lineEnd: number): YamlNode {
  const written = text.slice(at, lineEnd).trimEnd()
  const isQuoted = /^(['"])/.test(written)
  const closed = isQuoted && written.length > 1 && written.endsWith(written.charAt(0))
  return nodeAt(at + (isQuoted ? 1 : 0), at + written.length - (closed ? 1 : 0))
}
function readWord(cursor: Cursor, outer: number): Value {
  const { text, at, lineEnd } = cursor
  const code = text.charCodeAt(at)
  if (code === 39 || code === 34) {
    const { value, end } = readQuoted(cursor, at, outer)
    const behind = text.indexOf('\n', end)
    if (text.slice(end, behind).trim() !== '') throw unusual
    toLine(cursor, behind + 1)
    return value
  }
  if (code === 124) return readLiteral(cursor, outer)
  if (!notPlain.test(text.slice(at, at + 2))) return readPlain(cursor, outer)
  return readEmpty(cursor, text.slice(at, lineEnd).trimEnd())
}
function readEmpty(cursor: Cursor, written: string): Value {
  if (written !== '{}' && written !== '[]') throw unusual
  toNextLine(cursor)
  return written === '{}' ? {} : []
}
