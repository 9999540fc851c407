import type { Node } from './graph.ts'

/** The bodies a node holds, in the order of recording; a task has none. */
function bodiesOf(node: Node): readonly (readonly Node[])[] {
  switch (node.kind) {
    case 'task':
      return []
    case 'loop':
      return [node.body]
    case 'branches':
      return node.branches.map(({ body }) => body)
    case 'exitHandler':
      return [node.body, node.exit]
  }
}

/** The nodes of a body at any depth, each before what it holds. Without the inside of nested pipelines. */
export function nodesIn(body: readonly Node[]): readonly Node[] {
  return body.flatMap((node) => [node, ...bodiesOf(node).flatMap(nodesIn)])
}
