import type { Argument, Reference } from '@kfp-ts/component'
import type { Node, TaskNode } from '../graph.ts'

/**
 * Whether a step needs a group of its own around it: an importer, which waits for nobody in KFP 2.17 and reads its URI from the inputs of its
 * group only; and a task whose platform settings hold a part of a struct, since those settings cannot select.
 */
export function stepNeedsScope({ callee, inputs, options }: TaskNode): boolean {
  if (callee.kind === 'importer') return (options.after ?? []).length > 0 || Object.values(inputs).some(comesFromTask)
  return references(options.platform).some(({ kind }) => kind === 'field')
}
function comesFromTask(argument: Argument): boolean {
  return 'reference' in argument && (argument.reference.kind === 'output' || argument.reference.kind === 'field')
}

/** Whether the body of a loop needs a group inside each turn: where a final status is read, since a turn renames its tasks. */
export function bodyNeedsScope(body: readonly Node[]): boolean {
  return body.some((node) => node.kind === 'exitHandler' || (node.kind === 'task' && Object.values(node.inputs).some(isStatus)))
}
function isStatus(argument: Argument): boolean {
  return 'reference' in argument && argument.reference.kind === 'status'
}

/** All references in data that holds `{ reference }` at any depth. */
export function references(data: unknown): readonly Reference[] {
  if (typeof data !== 'object' || data === null) return []
  if ('reference' in data) return [data.reference as Reference]
  return Object.values(data).flatMap(references)
}
