import type { Reference } from '@kfp-ts/component'
import type { Graph } from '../graph.ts'
import { nodesIn } from '../nodes-in.ts'
import { referencesIn } from '../references-in.ts'
import { sourcesOf } from '../sources-of.ts'

/**
 * What tasks wait for that run whatever became of it, by number. KFP 2.17 makes such a task an exit hook of what it waits for,
 * and hangs no hooks on loops and importers: those get a group around them, which can have one.
 */
export function hookedNodes(graph: Graph): ReadonlySet<number> {
  const hooked = new Set<number>()
  for (const node of nodesIn(graph.body)) {
    if (node.kind !== 'task' || node.options.ignoreUpstreamFailure !== true) continue
    for (const before of node.options.after ?? []) hooked.add(before)
    for (const before of referencesIn([node.inputs, node.options]).flatMap(nodesOf)) hooked.add(before)
  }
  return hooked
}

function nodesOf(reference: Reference): readonly number[] {
  return sourcesOf(reference).flatMap((source) => (source.kind === 'output' ? [source.node] : source.kind === 'status' ? [source.handler] : []))
}
