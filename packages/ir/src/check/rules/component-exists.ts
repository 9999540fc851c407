import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every task calls a component of the file. */
export function* componentExists({ tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of tasks) {
    if (component === undefined) yield { path: [...path, 'componentRef', 'name'], diagnostic: problem('KF3101', [name, spec.componentRef.name]) }
  }
}
