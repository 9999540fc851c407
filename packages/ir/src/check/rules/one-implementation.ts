import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A component has an executor or tasks, not both. */
export function* oneImplementation({ components }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of components) {
    if (name !== 'root' && spec.executorLabel !== undefined && spec.dag !== undefined) yield { path, diagnostic: problem('KF3117', [name]) }
  }
}
