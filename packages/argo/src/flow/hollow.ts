import { dependenciesOf, type TaskNode } from '@kfp-ts/ir'

/** Whether nothing runs for a task: importers only name what exists, and so do groups of nothing but importers. */
export function isHollow(task: TaskNode): boolean {
  if (task.kind === 'importer') return true
  return task.component.dag !== undefined && task.kind !== 'loop' && [...task.children.values()].every(isHollow)
}

/** The tasks that a task waits for; for those that nothing runs for, the ones that they wait for. */
export function awaited(group: TaskNode, task: TaskNode): readonly string[] {
  const all = dependenciesOf(task.spec).flatMap((name) => {
    const before = group.children.get(name)
    if (before === undefined) return []
    return isHollow(before) ? awaited(group, before) : [name]
  })
  return [...new Set(all)]
}
