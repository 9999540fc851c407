import type { ComponentData, Graph, LoopNode, Node } from '@kfp-ts/dsl'

/** A component a pipeline calls, with how many container tasks that becomes in one run. */
export interface CalledComponent {
  readonly component: ComponentData
  /** Calls times the turns of the loops around them; a list known only at run time counts as ten. */
  readonly turns: number
}

const unknownTurns = 10

/** The components with a body that a pipeline and the pipelines in it call, each once. */
export function calledComponents(graph: Graph): CalledComponent[] {
  const found = new Map<ComponentData, number>()
  const visitAll = (nodes: readonly Node[], turns: number): void => nodes.forEach((node) => visit(node, turns))
  const visit = (node: Node, turns: number): void => {
    if (node.kind === 'loop') visitAll(node.body, turns * turnsOf(node))
    else if (node.kind === 'branches') for (const { body } of node.branches) visitAll(body, turns)
    else if (node.kind === 'exitHandler') visitAll([...node.body, ...node.exit], turns)
    else if (node.callee.kind === 'pipeline') visitAll(node.callee.graph.body, turns)
    else if (node.callee.kind === 'component') found.set(node.callee.component, (found.get(node.callee.component) ?? 0) + turns)
  }
  visitAll(graph.body, 1)
  return [...found].map(([component, turns]) => ({ component, turns }))
}

function turnsOf({ items }: LoopNode): number {
  return 'literal' in items && Array.isArray(items.literal) ? items.literal.length : unknownTurns
}
