import { inlines } from './markdown-inline.ts'
import type { Inline } from './markdown-inline.ts'

/** A block of a Markdown text. HTML in it is text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'rule' }

interface Rule {
  readonly starts: RegExp
  /** Whether a further line belongs to the block. */
  readonly goesOn: (line: string) => boolean
  readonly block: (lines: readonly string[]) => Block
}

const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/
const tableLine = /^\s*\|.*\|\s*$/
const never = (): boolean => false

const rules: readonly Rule[] = [
  { starts: /^#{1,6}\s/, goesOn: never, block: heading },
  { starts: /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/, goesOn: never, block: () => ({ kind: 'rule' }) },
  { starts: listItem, goesOn: (line) => listItem.test(line) || /^\s{2,}\S/.test(line), block: list },
  {
    starts: /^>/,
    goesOn: (line) => /^>/.test(line),
    block: (lines) => ({ kind: 'quote', content: inlines(lines.map((line) => line.replace(/^>\s?/, '')).join(' ')) }),
  },
  { starts: tableLine, goesOn: (line) => tableLine.test(line), block: table },
]

/** Reads the subset of Markdown that reports use: headings, paragraphs, lists, quotes, tables, code, rules. */
export function markdown(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const [block, next] = blockAt(lines, at)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

function blockAt(lines: readonly string[], at: number): readonly [Block | undefined, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, at + 1]
  if (/^\s*```/.test(line)) return fence(lines, at)
  const rule = rules.find((candidate) => candidate.starts.test(line))
  const goesOn = rule?.goesOn ?? ((next: string) => next.trim() !== '' && !startsBlock(next))
  const rest = lines.slice(at + 1).findIndex((next) => !goesOn(next))
  const end = rest === -1 ? lines.length : at + 1 + rest
  const own = lines.slice(at, end)
  return [rule ? rule.block(own) : { kind: 'paragraph', content: inlines(own.map((part) => part.trim()).join(' ')) }, end]
}

function startsBlock(line: string): boolean {
  return /^\s*```/.test(line) || rules.some((rule) => rule.starts.test(line))
}

function fence(lines: readonly string[], at: number): readonly [Block, number] {
  const rest = lines.slice(at + 1).findIndex((line) => /^\s*```\s*$/.test(line))
  const end = rest === -1 ? lines.length : at + 1 + rest
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1]
}

function heading([line = '']: readonly string[]): Block {
  return { kind: 'heading', level: /^#+/.exec(line)?.[0].length ?? 1, content: inlines(line.replace(/^#+\s+/, '').replace(/\s#+\s*$/, '')) }
}

function list(lines: readonly string[]): Block {
  const items: string[] = []
  for (const line of lines) {
    if (listItem.test(line)) items.push(line.replace(listItem, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', ordered: /^\s*\d/.test(lines[0] ?? ''), items: items.map(inlines) }
}

function table(lines: readonly string[]): Block {
  const rows = lines.filter((line) => !/^\s*\|[\s:|-]+\|\s*$/.test(line)).map(cells)
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) }
}

function cells(line: string): readonly (readonly Inline[])[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => inlines(cell.trim()))
}
