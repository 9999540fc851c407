import type { TaskPath } from '@kfp-ts/runs'
import { ancestors, leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'

const readableTasks = 60
const largeGroup = 12

/**
 * The groups a page opens unfolded: all of a small graph, only the small groups of a large one, and in both the way to every failed task.
 */
export function initiallyOpen(tree: readonly TaskNode[]): ReadonlySet<TaskPath> {
  const groups = tree.flatMap(groupsOf)
  const isSmallGraph = tree.flatMap(leaves).length <= readableTasks
  const open = groups.filter((group) => isSmallGraph || leaves(group).length <= largeGroup).map((group) => group.task.path)
  const failed = tree
    .flatMap(leaves)
    .filter((task) => task.state === 'failed')
    .flatMap((task) => ancestors(task.path))
  return new Set([...open, ...failed])
}

function groupsOf(node: TaskNode): readonly TaskNode[] {
  return node.children.length === 0 ? [] : [node, ...node.children.flatMap(groupsOf)]
}
