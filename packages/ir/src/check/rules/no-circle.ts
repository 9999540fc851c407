import { problem } from '../../codes.ts'
import { dependenciesOf } from '../../walk/dependencies-of.ts'
import { findCircle } from '../find-circle.ts'
import { own } from '../../document/own.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** No tasks of a group wait for each other. */
export function* noCircle({ dags }: Overview): Iterable<Finding> {
  for (const { name, path, dag, tasks } of dags) {
    const waitsFor = (task: string): readonly string[] => {
      const spec = own(dag.tasks, task)
      return spec === undefined ? [] : dependenciesOf(spec)
    }
    const circle = findCircle(
      tasks.map((task) => task.name),
      waitsFor,
    )
    const [first] = circle
    if (first !== undefined) yield { path: [...path, 'dag', 'tasks', first], diagnostic: problem('KF3124', [name, [...circle, first].join(' > ')]) }
  }
}
