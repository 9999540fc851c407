import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A loop without turns has no outputs to be taken. */
export function* emptyLoop({ tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of tasks) {
    const items = spec.parameterIterator?.items
    if (items === undefined || !('raw' in items) || !/^\s*\[\s*\]\s*$/.test(items.raw) || component?.outputDefinitions === undefined) continue
    yield { path, diagnostic: problem('KF3514', [name]) }
  }
}
