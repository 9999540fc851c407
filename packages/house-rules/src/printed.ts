import ts from 'typescript'
import type { Block } from './markdown.ts'
import { walk } from './syntax.ts'

/**
 * What a block says that it prints: the block `text` behind it, or the comments behind its calls of `console.log`, at the end of the line or on the
 * next ones. Nothing for a block that prints nothing, or works with files of the reader's: such paths begin with `/data/`.
 */
export function saysItPrints({ text, followedBy }: Block): string | undefined {
  if (!text.includes('console.log(') || text.includes('/data/')) return undefined
  return followedBy ?? commentsBehindPrints(text)
}

function commentsBehindPrints(code: string): string {
  let found = ''
  walk(ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022, true), (node) => {
    if (!ts.isExpressionStatement(node) || !node.getText().startsWith('console.log(')) return
    for (const { pos, end } of commentsBehind(code, node.end)) found += `${code.slice(pos, end).replace(/^\/\/ ?/, '')}\n`
  })
  return found
}

function commentsBehind(code: string, position: number): readonly ts.CommentRange[] {
  const sameLine = ts.getTrailingCommentRanges(code, position) ?? []
  const rest = sameLine.at(-1)?.end ?? position
  const nextLines = (ts.getLeadingCommentRanges(code, rest) ?? []).filter(({ pos }) => !/\n\s*\n/.test(code.slice(rest, pos)))
  return [...sameLine, ...nextLines]
}
