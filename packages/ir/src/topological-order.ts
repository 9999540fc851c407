import { dependenciesOf } from './dependencies-of.ts'
import type { DagSpec } from './pipeline-spec.ts'

/**
 * The names of a DAG's tasks, each after all it waits for, otherwise in the order they are written.
 * Dependencies on tasks that are not there count as done; of a circle, the tasks come in the order they are written.
 */
export function topologicalOrder(dag: DagSpec): readonly string[] {
  const order: string[] = []
  const visited = new Set<string>()
  const visit = (name: string): void => {
    const task = dag.tasks[name]
    if (task === undefined || visited.has(name)) return
    visited.add(name)
    dependenciesOf(task).forEach(visit)
    order.push(name)
  }
  Object.keys(dag.tasks).forEach(visit)
  return order
}
