import type { Reference } from '@kfp-ts/component'
import type { Graph, Node, TaskNode } from '../graph.ts'
import { sourcesOf } from '../sources-of.ts'
import { references } from './needs-scope.ts'

/**
 * What tasks wait for that run whatever became of it, by number. KFP 2.17 makes such a task an exit hook of what it waits for,
 * and hangs no hooks on loops and importers: those get a group around them, which can have one.
 */
export function hookedNodes(graph: Graph): ReadonlySet<number> {
  const hooked = new Set<number>()
  for (const { options, inputs } of tasksIn(graph.body)) {
    if (options.ignoreUpstreamFailure !== true) continue
    for (const node of options.after ?? []) hooked.add(node)
    for (const node of references([inputs, options]).flatMap(nodesOf)) hooked.add(node)
  }
  return hooked
}

function nodesOf(reference: Reference): readonly number[] {
  return sourcesOf(reference).flatMap((source) => (source.kind === 'output' ? [source.node] : source.kind === 'status' ? [source.handler] : []))
}
function tasksIn(body: readonly Node[]): readonly TaskNode[] {
  return body.flatMap((node) => {
    if (node.kind === 'task') return [node]
    if (node.kind === 'loop') return tasksIn(node.body)
    return node.kind === 'branches' ? node.branches.flatMap((branch) => tasksIn(branch.body)) : tasksIn([...node.body, ...node.exit])
  })
}
