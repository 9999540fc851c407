import type { Node, TaskNode } from './graph.ts'

/** The same body with each of its tasks replaced, at any depth; what they call stays as it is. */
export function withTasks(body: readonly Node[], replace: (task: TaskNode) => TaskNode): readonly Node[] {
  return body.map((node) => {
    if (node.kind === 'task') return replace(node)
    if (node.kind === 'loop') return { ...node, body: withTasks(node.body, replace) }
    if (node.kind === 'branches') {
      return { ...node, branches: node.branches.map((branch) => ({ ...branch, body: withTasks(branch.body, replace) })) }
    }
    return { ...node, body: withTasks(node.body, replace), exit: withTasks(node.exit, replace) }
  })
}
