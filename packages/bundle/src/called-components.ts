import type { ComponentData, Graph, Node } from '@kfp-ts/dsl'

/** The components with a body that a pipeline and the pipelines in it call, each once. */
export function calledComponents(graph: Graph): readonly ComponentData[] {
  const found = new Set<ComponentData>()
  const visit = (node: Node): void => {
    if (node.kind === 'loop') node.body.forEach(visit)
    else if (node.kind === 'branches') for (const { body } of node.branches) body.forEach(visit)
    else if (node.kind === 'exitHandler') [...node.body, ...node.exit].forEach(visit)
    else if (node.callee.kind === 'pipeline') node.callee.graph.body.forEach(visit)
    else if (node.callee.kind === 'component') found.add(node.callee.component)
  }
  graph.body.forEach(visit)
  return [...found]
}
