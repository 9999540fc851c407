import { olderExpression } from './older-expression.ts'

/** An object with all its expressions in the words of Argo 3.4. */
export function olderExpressions<Part>(part: Part): Part {
  return rewritten(part, false) as Part
}

function rewritten(part: unknown, isExpression: boolean): unknown {
  if (typeof part === 'string') return isExpression ? olderExpression(part) : part.replace(/(?<=\{\{=).*?(?=\}\})/gs, olderExpression)
  if (Array.isArray(part)) return part.map((item) => rewritten(item, false))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([field, inner]) => [field, rewritten(inner, field === 'expression')]))
}
