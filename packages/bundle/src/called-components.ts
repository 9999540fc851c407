import { type ComponentData, type Graph, nodesIn } from '@kfp-ts/dsl'

/** The components with a body that a pipeline and the pipelines in it call, each once. */
export function calledComponents({ body }: Graph): readonly ComponentData[] {
  const called = nodesIn(body).flatMap((node) => {
    if (node.kind !== 'task') return []
    if (node.callee.kind === 'pipeline') return calledComponents(node.callee.graph)
    return node.callee.kind === 'component' ? [node.callee.component] : []
  })
  return [...new Set(called)]
}
