import { problem } from '../../codes.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { Finding } from '../rule.ts'

/** Counts and durations of a task are not negative, and it has one kind of loop at most. */
export function* numbersInRange({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    for (const { path, value } of numbersOf(task)) {
      if (Number.parseFloat(String(value)) < 0) {
        yield { path: [...task.path, ...path], diagnostic: problem('KF3137', [task.name, String(path.at(-1)), String(value)]) }
      }
    }
  }
}

function numbersOf({ spec: { retryPolicy, iteratorPolicy } }: PlacedTask): readonly { readonly path: Path; readonly value: string | number }[] {
  const found = [
    { path: ['iteratorPolicy', 'parallelismLimit'], value: iteratorPolicy?.parallelismLimit },
    { path: ['retryPolicy', 'maxRetryCount'], value: retryPolicy?.maxRetryCount },
    { path: ['retryPolicy', 'backoffDuration'], value: retryPolicy?.backoffDuration },
    { path: ['retryPolicy', 'backoffFactor'], value: retryPolicy?.backoffFactor },
    { path: ['retryPolicy', 'backoffMaxDuration'], value: retryPolicy?.backoffMaxDuration },
  ]
  return found.flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value }]))
}
