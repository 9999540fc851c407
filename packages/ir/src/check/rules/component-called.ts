import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every component is part of the pipeline. */
export function* componentCalled({ components, dags, tasks }: Overview): Iterable<Finding> {
  // A call that is broken, or a group without tasks, is said to be so; what it would have reached is no second mistake.
  if (tasks.some(({ component }) => component === undefined) || dags.some((dag) => dag.tasks.length === 0)) return
  const calls = new Map(dags.map(({ name, tasks }) => [name, tasks.map(({ spec }) => spec.componentRef.name)]))
  const reached = new Set(['root'])
  for (const name of reached) for (const called of calls.get(name) ?? []) reached.add(called)
  for (const { name, path } of components) if (!reached.has(name)) yield { path, diagnostic: problem('KF3112', [name]) }
}
