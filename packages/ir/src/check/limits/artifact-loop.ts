import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** The backend has no loop over artifacts. */
export function* artifactLoop({ tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of tasks) {
    if (spec.artifactIterator !== undefined) yield { path, diagnostic: problem('KF3518', [name]) }
  }
}
