import { olderExpression } from './older-expression.ts'

/** What stands between the braces of a tag that is an expression. */
const inTag = /(?<=\{\{=).*?(?=\}\})/gs

/** An object with all its expressions in the words of Argo 3.4: those in tags, and the texts of fields that hold one without braces. */
export function olderExpressions<Part>(part: Part): Part {
  return rewritten(part) as Part
}

function rewritten(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(inTag, olderExpression)
  if (Array.isArray(part)) return part.map(rewritten)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([field, inner]) => [field, isExpression(field, inner) ? olderExpression(inner) : rewritten(inner)]),
  )
}

/** `valueFrom.expression` and the `expression` of hooks and retries. */
function isExpression(field: string, value: unknown): value is string {
  return field === 'expression' && typeof value === 'string'
}
