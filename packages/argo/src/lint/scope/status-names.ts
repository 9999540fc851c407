import type { Names } from './scope.ts'

const status = /^tasks\.(?<task>.*)\.status$/s

/** How each of some tasks ended: `tasks.NAME.status`. */
export function statusNames(tasks: Names): Names {
  const has = (name: string): boolean => {
    const task = status.exec(name)?.groups?.['task']
    return task !== undefined && tasks.has(task)
  }
  function* all(): Iterator<string> {
    for (const name of tasks) yield `tasks.${name}.status`
  }
  return { has, [Symbol.iterator]: all }
}
