import type { TaskPath, TaskRecord } from '@kfp-ts/runs'

/** A task with the tasks inside it, in the order in which they were planned. */
export interface TaskNode {
  readonly task: TaskRecord
  /** Which turn it is, counted from 1 where paths count from 0; on what a loop holds. */
  readonly turn?: string
  readonly children: readonly TaskNode[]
}

/** Tasks by nesting; a task whose parent is not known hangs on its nearest known ancestor. */
export function taskTree(tasks: readonly TaskRecord[]): readonly TaskNode[] {
  const known = new Set(tasks.map((task) => task.path))
  const inside = new Map<TaskPath | undefined, TaskRecord[]>()
  for (const task of tasks) {
    const parent = ancestors(task.path).find((path) => known.has(path))
    inside.set(parent, [...(inside.get(parent) ?? []), task])
  }
  const nodes = (parent: TaskRecord | undefined): readonly TaskNode[] =>
    (inside.get(parent?.path) ?? []).map((task) => ({
      task,
      ...(parent?.kind === 'loop' && isTurn(task) && { turn: String(Number(lastPart(task.path)) + 1) }),
      children: nodes(task),
    }))
  return nodes(undefined)
}

/** In a pipeline that has not run, a loop holds its tasks instead of turns. */
function isTurn(task: TaskRecord): boolean {
  return /^\d+$/.test(lastPart(task.path))
}

function lastPart(path: TaskPath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The addresses around a task, the nearest first: `a/0/b` gives `a/0`, `a`. */
export function ancestors(path: TaskPath): readonly TaskPath[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'))
}

/** The tasks below a node that do the work: containers and importers, and whatever else holds nothing. */
export function leaves(node: TaskNode): readonly TaskRecord[] {
  return node.children.length === 0 ? [node.task] : node.children.flatMap(leaves)
}
