import { circleIn } from './text/circle.ts'
import { dependenciesIn } from './text/depends.ts'
import type { Call } from './workflow.ts'

/** Who waits for whom among the tasks of a DAG. */
export interface DagOrder {
  /** The tasks, each after those that it waits for as far as that can be. */
  readonly indices: readonly number[]
  readonly names: ReadonlySet<string>
  readonly circle: readonly string[] | undefined
  /** Every task that has ended before one begins. */
  readonly ancestors: (task: string) => ReadonlySet<string>
}

/** The names of tasks that a task waits for. */
export function waitsFor({ depends, dependencies = [] }: Call): readonly string[] {
  return depends ? [...new Set(dependenciesIn(depends).map(({ task }) => task))] : dependencies
}

/** Orders tasks by their dependencies. */
export function dagOrder(tasks: readonly Call[]): DagOrder {
  const indexOf = new Map(tasks.map(({ name = '' }, index) => [name, index]))
  const dependencies = new Map(tasks.map((task) => [task.name ?? '', waitsFor(task).filter((name) => indexOf.has(name))]))
  const ancestors = (task: string): ReadonlySet<string> => reached(task, dependencies)
  const indices: number[] = []
  const placed = new Set<string>()
  const place = (name: string): void => {
    if (placed.has(name)) return
    placed.add(name)
    for (const other of dependencies.get(name) ?? []) place(other)
    indices.push(indexOf.get(name) as number)
  }
  for (const name of indexOf.keys()) place(name)
  return { indices, names: new Set(indexOf.keys()), circle: circleIn(dependencies), ancestors }
}

function reached(start: string, dependencies: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(dependencies.get(start) ?? [])]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name) || name === start) continue
    found.add(name)
    open.push(...(dependencies.get(name) ?? []))
  }
  return found
}
