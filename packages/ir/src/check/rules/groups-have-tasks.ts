import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every group has a task. */
export function* groupsHaveTasks({ dags }: Overview): Iterable<Finding> {
  for (const { name, path, tasks } of dags) {
    if (tasks.length === 0) yield { path: [...path, 'dag'], diagnostic: problem('KF3111', [name]) }
  }
}
