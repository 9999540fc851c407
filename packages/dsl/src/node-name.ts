import { calleeName } from './callee-name.ts'
import type { Node } from './graph.ts'

/** How a diagnostic calls a node: by the name of what is called, since tasks get their own names while lowering. */
export function nameOf(node: Node): string {
  if (node.kind === 'loop') return 'a loop'
  if (node.kind === 'branches') return 'branches'
  if (node.kind === 'exitHandler') return 'an exit handler'
  return `task "${calleeName(node.callee)}"`
}
