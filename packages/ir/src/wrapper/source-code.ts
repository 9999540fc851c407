import { stringWidth } from './string-width.ts'

// Enough of a formatter for what a wrapper is made of: calls, objects, lists and constants, laid out as oxfmt and prettier lay them out
// with this project's settings (150 columns, single quotes, no semicolons). The tests hold it against oxfmt itself.

/** A piece of code, laid out when it is printed. */
export type Code =
  | { readonly text: string; readonly isString?: true; readonly isNumber?: true }
  | { readonly items: readonly Code[] }
  /** `broken`: its members stand on lines of their own even where they would fit on one. */
  | { readonly members: readonly Member[]; readonly broken?: true }
  | { readonly callee: string; readonly args: readonly Code[] }
/** One member of an object. */
export interface Member {
  /** Lines above it: a comment. */
  readonly comment?: (indent: number) => string
  readonly key: string
  readonly value: Code
}

/** The widest line. */
export const printWidth = 150

/** An object whose members stand on lines of their own. */
export function record(members: readonly Member[]): Code {
  return { members, broken: true }
}
/** A JSON value as code. */
export function valueCode(value: unknown): Code {
  if (typeof value === 'string') return { text: quoted(value), isString: true }
  if (Array.isArray(value)) return { items: value.map(valueCode) }
  if (typeof value === 'object' && value !== null) {
    return { members: Object.entries(value).map(([key, inner]) => ({ key, value: valueCode(inner) })) }
  }
  return typeof value === 'number' ? { text: String(value).replace('e+', 'e'), isNumber: true } : { text: String(value) }
}

/** Code that begins at a column and is followed by a few characters; its further lines are indented. */
export function printed(code: Code, { indent, column, after }: { readonly indent: number; readonly column: number; readonly after: number }): string {
  const flat = flatText(code)
  if (flat !== undefined && column + stringWidth(flat) + after <= printWidth) return flat
  if ('text' in code) return code.text
  if ('items' in code) return code.items.length > 1 && code.items.every(isNumber) ? filled(code.items, indent) : list(code.items, indent, '[]')
  if ('members' in code) return object(code.members, indent)
  return brokenCall(code, { indent, column })
}

/** `around`: what opens the list, and last what closes it. */
function list(items: readonly Code[], indent: number, around: string): string {
  const [open, close] = [around.slice(0, -1), around.slice(-1)]
  if (items.length === 0) return around
  const lines = items.map((item) => `${blanks(indent + 2)}${printed(item, { indent: indent + 2, column: indent + 2, after: 1 })},\n`)
  return `${open}\n${lines.join('')}${blanks(indent)}${close}`
}
function object(members: readonly Member[], indent: number): string {
  if (members.length === 0) return '{}'
  const lines = members.map((member) => `${member.comment?.(indent + 2) ?? ''}${blanks(indent + 2)}${memberText(member, indent + 2)},\n`)
  return `{\n${lines.join('')}${blanks(indent)}}`
}
function memberText({ key, value }: Member, indent: number): string {
  const start = `${keyText(key)}: `
  const column = indent + stringWidth(start)
  const isTooLong = 'isString' in value && column + stringWidth(value.text) + 1 > printWidth
  if (isTooLong && key.length > 2) return `${start.trimEnd()}\n${blanks(indent + 2)}${value.text}`
  return start + printed(value, { indent, column, after: 1 })
}

/** Numbers stand side by side. */
function filled(items: readonly Code[], indent: number): string {
  const lines: string[] = []
  for (const item of items) {
    const text = `${flatText(item) ?? ''},`
    const line = lines.at(-1)
    if (line !== undefined && indent + 2 + line.length + 1 + text.length <= printWidth) lines[lines.length - 1] = `${line} ${text}`
    else lines.push(text)
  }
  return `[\n${lines.map((line) => `${blanks(indent + 2)}${line}\n`).join('')}${blanks(indent)}]`
}

/** The last argument opens on the line of the call where it can; else every argument has a line of its own. */
function brokenCall(
  { callee, args }: Extract<Code, { readonly callee: string }>,
  { indent, column }: { readonly indent: number; readonly column: number },
): string {
  const last = args.at(-1)
  const before = args.slice(0, -1).map(flatText)
  const beforeLast = args.at(-2)
  const start = `${callee}(${before.map((text) => `${text}, `).join('')}`
  const opens = last !== undefined && canOpen(last) && !before.includes(undefined) && column + stringWidth(start) + 1 <= printWidth
  if (last !== undefined && opens && !(beforeLast !== undefined && sameKind(beforeLast, last))) {
    return `${start}${opened(last, indent)})`
  }
  return list(args, indent, `${callee}()`)
}
function opened(code: Code, indent: number): string {
  return printed(code, { indent, column: printWidth, after: 0 })
}
function canOpen(code: Code): boolean {
  return ('members' in code && code.members.length > 0) || ('items' in code && code.items.length > 0) || 'callee' in code
}
function sameKind(one: Code, other: Code): boolean {
  return ('members' in one && 'members' in other) || ('items' in one && 'items' in other)
}

/** The code on one line; nothing where it must stand on several. */
function flatText(code: Code): string | undefined {
  if ('text' in code) return code.text.includes('\n') ? undefined : code.text
  if ('items' in code) return mustBreak(code.items) ? undefined : joined('[', code.items.map(flatText), ']')
  if ('members' in code) {
    if (code.members.length === 0) return '{}'
    return code.broken ? undefined : joined('{ ', code.members.map(flatMember), ' }')
  }
  return joined(`${code.callee}(`, code.args.map(flatText), ')')
}
function flatMember({ key, value }: Member): string | undefined {
  const flat = flatText(value)
  return flat === undefined ? undefined : `${keyText(key)}: ${flat}`
}
function joined(open: string, parts: readonly (string | undefined)[], close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`
}
/** Several objects, or several lists, of more than one entry each are a table: one line each. */
function mustBreak(items: readonly Code[]): boolean {
  const areObjects = items.every((item) => 'members' in item && item.members.length > 1)
  const areLists = items.every((item) => 'items' in item && item.items.length > 1)
  return items.length > 1 && (areObjects || areLists)
}
function isNumber(code: Code): boolean {
  return 'isNumber' in code
}

function keyText(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return /^[$_a-zA-Z][$_a-zA-Z0-9]*$/.test(key) ? key : quoted(key)
}
/** In single quotes, unless that takes more backslashes. */
export function quoted(text: string): string {
  const quote = text.split("'").length > text.split('"').length ? '"' : "'"
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`)
  return quote + escaped.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`) + quote
}
/** What an editor would not show, or take for the end of a line. */
export const invisible: RegExp = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
export function blanks(count: number): string {
  return ' '.repeat(count)
}
