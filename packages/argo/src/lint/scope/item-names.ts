import type { Call } from '../document/workflow.ts'
import { type Scope, widened } from './scope.ts'

/** A scope with the item of a loop in it. */
export function withItem(scope: Scope, { withItems = [], withParam, withSequence }: Call): Scope {
  if (withItems.length > 0) return widened(scope, withItems.flatMap(namesOfItem))
  if (withParam) return { ...widened(scope, ['item']), hasAnyItem: true }
  return withSequence === undefined ? scope : widened(scope, ['item'])
}

function namesOfItem(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null) return ['item']
  return Array.isArray(item) ? item.map((_, index) => `item.[${index}]`) : Object.keys(item).map((key) => `item.${key}`)
}

/** Whether a task runs once for each item of a list. */
export const runsForItems = ({ withItems = [], withParam }: Call): boolean => withItems.length > 0 || Boolean(withParam)

/** Whether a task runs once for each item of a list or number of a sequence. */
export const isExpanded = (call: Call): boolean => runsForItems(call) || call.withSequence !== undefined
