import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A group is never tried again as a whole. */
export function* groupRetried({ tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of tasks) {
    if (component?.dag === undefined || (spec.retryPolicy?.maxRetryCount ?? 0) === 0) continue
    yield { path: [...path, 'retryPolicy'], diagnostic: problem('KF3516', [name]) }
  }
}
