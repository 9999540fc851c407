import type { CallExpression, Property } from 'acorn'

/** The author's function out of `component({ ..., run })`, as an expression; the whole definition's `run` where it is not written in place. */
export function bodyExpression(
  { arguments: [definition] }: CallExpression,
  code: string,
): { readonly text: string; readonly from: CallExpression['arguments'][0] | Property } {
  if (definition === undefined) return { text: 'undefined', from: definition as never }
  const properties = definition.type === 'ObjectExpression' ? definition.properties : []
  const at = properties.findLastIndex((property) => property.type === 'Property' && isRun(property))
  const overridden = properties.slice(at).some(({ type }) => type === 'SpreadElement')
  const run = properties[at] as Property | undefined
  const from = run === undefined || overridden ? definition : run
  const text = code.slice(from.start, from.end)
  return { text: from === run ? `({ ${text} }).run` : `(${text}).run`, from }
}

function isRun({ key, computed }: Property): boolean {
  return !computed && ((key.type === 'Identifier' && key.name === 'run') || (key.type === 'Literal' && key.value === 'run'))
}
