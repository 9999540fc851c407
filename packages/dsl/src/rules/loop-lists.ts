import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { LoopNode } from '../graph.ts'
import { kindOf } from '../loop-items.ts'
import type { Rule } from './rule.ts'

/** A list that is written down has items, and all of one kind. */
export const loopLists: Rule = ({ nodes }) => [...nodes.values()].flatMap(({ node }) => (node.kind === 'loop' ? faultsOf(node) : []))

function faultsOf({ items, position }: LoopNode): readonly Diagnostic[] {
  if (!('literal' in items)) return []
  const list = Array.isArray(items.literal) ? (items.literal as readonly unknown[]) : []
  if (list.length === 0) return [problem('KF2012', [], { position })]
  const [first, second] = [...new Set(list.map(shapeOf))]
  return second === undefined ? [] : [problem('KF2013', [first as string, second], { position })]
}

/** Kind and, for structs and lists, what is inside. */
function shapeOf(value: unknown): string {
  const kind = kindOf(value)
  if (kind === 'list') {
    const inner = [...new Set((value as readonly unknown[]).map(shapeOf))]
    return inner.length === 0 ? 'a list' : `a list of ${inner.join(' and ')}`
  }
  if (kind !== 'struct') return `a ${kind}`
  const fields = Object.entries(value ?? {}).map(([field, inner]) => `${field}: ${shapeOf(inner)}`)
  return `{ ${fields.toSorted().join(', ')} }`
}
