import type { Argument, Reference } from '@kfp-ts/component'
import type { Node, TaskNode } from '../graph.ts'
import { referencesIn } from '../references-in.ts'

/**
 * Whether a step needs a group of its own around it: an importer, which waits for nobody in KFP 2.17 and reads its URI from the inputs of its
 * group only; and a task whose platform settings hold a part of a struct or what only the run knows, since those settings neither select nor fill in.
 */
export function stepNeedsScope({ callee, inputs, options }: TaskNode): boolean {
  if (callee.kind === 'importer') return (options.after ?? []).length > 0 || referencesIn([inputs, callee.importer.metadata]).some(needsFilling)
  // A group around it would wait like any other.
  if (options.ignoreUpstreamFailure === true) return false
  return referencesIn(options.platform).some(({ kind }) => kind === 'field' || kind === 'placeholder')
}
function needsFilling(reference: Reference): boolean {
  if (reference.kind === 'text') return reference.parts.some((part) => typeof part !== 'string' && needsFilling(part))
  return reference.kind === 'output' || reference.kind === 'field' || reference.kind === 'placeholder'
}

/** Whether the body of a loop needs a group inside each turn: where a final status is read, since a turn renames its tasks. */
export function bodyNeedsScope(body: readonly Node[]): boolean {
  return body.some((node) => node.kind === 'exitHandler' || (node.kind === 'task' && Object.values(node.inputs).some(isStatus)))
}
function isStatus(argument: Argument): boolean {
  return 'reference' in argument && argument.reference.kind === 'status'
}
