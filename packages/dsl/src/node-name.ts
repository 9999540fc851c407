import type { Node } from './graph.ts'

/** How a diagnostic calls a node: by the name of what is called, since tasks get their own names while lowering. */
export function nameOf(node: Node): string {
  if (node.kind === 'loop') return 'a loop'
  if (node.kind === 'branches') return 'branches'
  if (node.kind === 'exitHandler') return 'an exit handler'
  const { callee } = node
  if (callee.kind === 'component') return `task "${callee.component.name}"`
  if (callee.kind === 'container') return `task "${callee.container.name}"`
  if (callee.kind === 'document') return `task "${callee.document.name}"`
  return callee.kind === 'pipeline' ? `task "${callee.graph.name}"` : 'task "importer"'
}
