import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import { platformReferences } from '../platform-references.ts'
import type { Finding } from '../rule.ts'

/** Platform settings take whole values: the backend does not read selectors there. */
export function* platformSelects(overview: Overview): Iterable<Finding> {
  for (const { platform, executor, path, reference } of platformReferences(overview)) {
    if (reference.parameterExpressionSelector !== undefined) yield { path, diagnostic: problem('KF3507', [platform, executor]) }
  }
}
