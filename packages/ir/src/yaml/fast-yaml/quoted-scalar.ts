import { type Cursor, unusual } from './cursor.ts'

/** A text in quotes, and the offset behind its closing one. */
export interface Quoted {
  readonly value: string
  readonly end: number
}

/** Reads the quoted text that begins at an offset; lines that go on with it stand further in than `outer`. */
export function readQuoted({ text }: Cursor, start: number, outer: number): Quoted {
  const isSingle = text.charCodeAt(start) === 39
  const close = isSingle ? singleEnd(text, start + 1) : doubleEnd(text, start + 1)
  const raw = text.slice(start + 1, close)
  const joined = raw.includes('\n') ? folded(raw, outer, isSingle) : raw
  return { value: isSingle ? joined.replaceAll("''", "'") : unescaped(joined), end: close + 1 }
}

function singleEnd(text: string, from: number): number {
  for (let at = text.indexOf("'", from); at !== -1; at = text.indexOf("'", at + 2)) {
    if (text.charCodeAt(at + 1) !== 39) return at
  }
  throw unusual
}
function doubleEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34) return at
  }
  throw unusual
}

/** Joins lines: a break is a blank, a line left empty is a break, and blanks around breaks do not count. */
function folded(raw: string, outer: number, isSingle: boolean): string {
  const [first = '', ...rest] = raw.split('\n')
  let whole = first
  let empty = 0
  for (const line of rest) {
    const content = line.trimStart()
    if (line.includes('\t')) throw unusual
    if (content === '' && line !== rest.at(-1)) {
      empty++
      continue
    }
    if (content !== '' && line.length - content.length <= outer) throw unusual
    const joins = !isSingle && /(?:^|[^\\])(?:\\\\)*\\$/.test(whole)
    if (joins && empty > 0) throw unusual
    whole = joins ? whole.slice(0, -1) + content : whole.replace(/ +$/, '') + (empty === 0 ? ' ' : '\n'.repeat(empty)) + content
    empty = 0
  }
  return whole
}

const escapes: { readonly [letter: string]: string } = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]|$))/g, (...found: (string | undefined)[]) => {
    const [, x, u, long, letter = ''] = found
    const hex = x ?? u ?? long
    const meant = hex === undefined ? escapes[letter] : codePoint(Number.parseInt(hex, 16))
    if (meant === undefined) throw unusual
    return meant
  })
}
function codePoint(code: number): string {
  if (code > 0x10ffff) throw unusual
  return String.fromCodePoint(code)
}
