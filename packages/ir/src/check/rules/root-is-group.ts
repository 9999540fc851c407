import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** The root is a group of tasks; an executor there is run by nobody. */
export function* rootIsGroup({ document }: Overview): Iterable<Finding> {
  const { executorLabel } = document.spec.root
  if (executorLabel !== undefined) yield { path: ['spec', 'root', 'executorLabel'], diagnostic: problem('KF3116', [executorLabel]) }
}
