import { problem } from '../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every task calls a component of the file. */
export function* componentExists({ dags }: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of dags.flatMap(({ tasks }) => tasks)) {
    if (component === undefined) yield { path: [...path, 'componentRef', 'name'], diagnostic: problem('KF3101', [name, spec.componentRef.name]) }
  }
}
