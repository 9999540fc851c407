import { problem } from '../../codes.ts'
import { findCircle } from '../find-circle.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** No component contains itself. */
export function* noRecursion({ document, dags }: Overview): Iterable<Finding> {
  const calls = new Map(dags.map(({ name, tasks }) => [name, tasks.map(({ spec }) => spec.componentRef.name)]))
  const circle = findCircle(Object.keys(document.spec.components ?? {}), (name) => calls.get(name) ?? [])
  const [first] = circle
  if (first !== undefined) yield { path: ['spec', 'components', first], diagnostic: problem('KF3106', [[...circle, first].join(' > ')]) }
}
