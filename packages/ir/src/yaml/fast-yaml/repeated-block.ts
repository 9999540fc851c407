import type { Value } from '../../document/value.ts'
import { type Cursor, toLine } from './cursor.ts'

// Whoever writes pipelines says the same of many tasks: their ports, containers, settings. Comparing lines costs little beside reading them.

/** Takes the block on which the cursor stands if its lines are those of the block that was read last below such a key; undefined if not. */
export function readAgain(cursor: Cursor, key: string): Value | undefined {
  const known = cursor.blocks.get(key)
  if (known === undefined || known.indent !== cursor.indent) return undefined
  const { at, lineEnd, text, indent } = cursor
  const start = at - indent
  if (!text.startsWith(known.lines, start)) return undefined
  const end = start + known.lines.length
  toLine(cursor, end)
  // A line that goes on with the block, or an empty one, which a text at its end may hold, makes it another block.
  if (cursor.indent < indent && cursor.at - Math.max(cursor.indent, 0) === end) return known.value
  Object.assign(cursor, { at, lineEnd, indent })
  return undefined
}

/** Keeps a block that was just read; the cursor stands behind it. */
export function remember(
  cursor: Cursor,
  key: string,
  { start, indent, value }: { readonly start: number; readonly indent: number; readonly value: Value },
): void {
  // Each place in the text has a node of its own.
  if (cursor.places !== undefined) return
  cursor.blocks.set(key, { lines: cursor.text.slice(start, cursor.at - Math.max(cursor.indent, 0)), indent, value })
}
