import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every executor starts a container with an image, or imports. */
export function* executorStartsSomething({ executors }: Overview): Iterable<Finding> {
  for (const { label, path, spec } of executors) {
    if (Object.keys(spec).length === 0) yield { path, diagnostic: problem('KF3107', [label]) }
    if (spec.container !== undefined && !spec.container.image) yield { path: [...path, 'container'], diagnostic: problem('KF3104', [label]) }
  }
}
