import type { Expression } from '../expressions/expression.ts'

/** Literals, the words and signs that matter here, and everything else letter by letter. */
const token = /'(?:\\.|[^'\\])*'|\?\.\[|\?\.|[\w#]+|\s+|./gs
const opening = new Set(['(', '[', '{', '?.['])
const closing = new Set([')', ']', '}'])
const memberSigns = new Set(['.', '?.'])

/** A bracket that is open: where what it belongs to begins, and what closes it. */
interface Open {
  readonly start: number
  readonly close: string | undefined
}

/**
 * An expression in words that Argo 3.4 has: its expr-lang 1.16 knows no `concat` (Sprig does), and no `a?.[b]`, which `get(a,b)` is for.
 */
export function olderExpression(expression: Expression): Expression {
  const written: string[] = []
  const opened: Open[] = []
  // Where the value begins that the next sign belongs to; nowhere after an operator.
  let start: number | undefined
  let before = ''
  for (const found of expression.match(token) ?? []) {
    let word = found
    if (opening.has(found)) {
      const at = start ?? written.length
      if (found === '?.[') written[at] = `get(${written[at]}`
      word = found === '?.[' ? ',' : found
      opened.push({ start: at, close: found === '?.[' ? ')' : undefined })
      start = undefined
    } else if (closing.has(found)) {
      const open = opened.pop()
      start = open?.start
      word = open?.close ?? found
    } else if (!memberSigns.has(found) && !memberSigns.has(before)) start = isValue(found) ? written.length : undefined
    written.push(word === 'concat' && !memberSigns.has(before) ? 'sprig.concat' : word)
    before = found
  }
  return written.join('')
}

function isValue(found: string): boolean {
  return /^['\w#]/.test(found)
}
