import { dependenciesFirst, findCircle } from '@kfp-ts/ir'
import type { Call } from './document/workflow.ts'
import type { Names } from './scope/scope.ts'
import { dependenciesIn } from './text/depends.ts'

/** Who waits for whom among the tasks of a DAG. */
export interface DagOrder {
  /** The tasks, each after those that it waits for as far as that can be. */
  readonly indices: readonly number[]
  readonly names: Names
  readonly tasks: ReadonlyMap<string, Call>
  /** Whether a task says by `depends` what it waits for. */
  readonly usesDepends: boolean
  /** Tasks that wait for each other; empty where there are none. */
  readonly circle: readonly string[]
  /** Every task that has ended before one begins. */
  readonly ancestors: (task: string) => Names
}

/** Orders tasks by their dependencies. */
export function dagOrder(tasks: readonly Call[]): DagOrder {
  const indexOf = new Map(tasks.map(({ name = '' }, index) => [name, index]))
  const dependencies = new Map(tasks.map((task) => [task.name ?? '', waitsFor(task).filter((name) => indexOf.has(name))]))
  const names = [...indexOf.keys()]
  const before = (name: string): readonly string[] => dependencies.get(name) ?? []
  return {
    indices: dependenciesFirst(names, before).map((name) => indexOf.get(name) as number),
    names: new Set(names),
    tasks: new Map(tasks.map((task) => [task.name ?? '', task])),
    usesDepends: tasks.some(({ depends }) => Boolean(depends)),
    circle: findCircle(names, before),
    ancestors: (task) => reached(task, before),
  }
}

function waitsFor({ depends, dependencies = [] }: Call): readonly string[] {
  return depends ? dependenciesIn(depends).map(({ task }) => task) : dependencies
}

/** Looked for nearest first and only as far as somebody asks: the ancestors of all tasks of a chain are as many as the square of its length. */
function reached(start: string, before: (name: string) => readonly string[]): Names {
  function* all(): Iterable<string> {
    const found = new Set(before(start))
    // A set is gone through with what is added on the way.
    for (const name of found) {
      if (name === start) continue
      yield name
      for (const next of before(name)) found.add(next)
    }
  }
  const has = (name: string): boolean => {
    for (const one of all()) if (one === name) return true
    return false
  }
  return { has, [Symbol.iterator]: () => all()[Symbol.iterator]() }
}
