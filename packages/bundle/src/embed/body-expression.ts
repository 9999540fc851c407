import type { AnyNode, CallExpression, Property } from 'acorn'
import type { Part } from './patchwork.ts'

interface BodyExpression {
  readonly parts: readonly Part[]
  /** What the expression is made of; nothing where `component()` is called without a definition. */
  readonly from: AnyNode | undefined
}

/** The author's function out of `component({ ..., run })`, as an expression; the whole definition's `run` where it is not written in place. */
export function bodyExpression({ arguments: [definition] }: CallExpression): BodyExpression {
  if (definition === undefined) return { parts: ['undefined'], from: undefined }
  const properties = definition.type === 'ObjectExpression' ? definition.properties : []
  const at = properties.findLastIndex((property) => property.type === 'Property' && isRun(property))
  const overridden = properties.slice(at).some(({ type }) => type === 'SpreadElement')
  const run = properties[at] as Property | undefined
  const from = run === undefined || overridden ? definition : run
  return { parts: from === run ? ['({ ', from, ' }).run'] : ['(', from, ').run'], from }
}

function isRun({ key, computed }: Property): boolean {
  return !computed && ((key.type === 'Identifier' && key.name === 'run') || (key.type === 'Literal' && key.value === 'run'))
}
