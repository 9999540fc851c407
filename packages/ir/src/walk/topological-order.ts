import { dependenciesOf } from './dependencies-of.ts'
import type { DagSpec } from '../document/pipeline-spec.ts'

interface Visit {
  readonly name: string
  readonly before: Iterator<string>
}

/**
 * The names of a DAG's tasks, each after all it waits for, otherwise in the order they are written.
 * Dependencies on tasks that are not there count as done; of a circle, the tasks come in the order they are written.
 */
export function topologicalOrder({ tasks }: DagSpec): readonly string[] {
  return dependenciesFirst(Object.keys(tasks), (name) =>
    Object.hasOwn(tasks, name) ? dependenciesOf(tasks[name] as DagSpec['tasks'][string]) : undefined,
  )
}

/** Names, each after those it waits for, otherwise in their order; `undefined` says that there is nothing of a name. */
export function dependenciesFirst(names: Iterable<string>, waitsFor: (name: string) => readonly string[] | undefined): readonly string[] {
  const order: string[] = []
  const visited = new Set<string>()
  const open: Visit[] = []
  const visit = (name: string): void => {
    if (visited.has(name)) return
    visited.add(name)
    const before = waitsFor(name)
    if (before !== undefined) open.push({ name, before: before.values() })
  }
  // Not by recursion: a chain of tasks may be longer than the stack is deep.
  for (const first of names) {
    visit(first)
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const { done, value } = last.before.next()
      if (done !== true) visit(value)
      else order.push((open.pop() as Visit).name)
    }
  }
  return order
}
