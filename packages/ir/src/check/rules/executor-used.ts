import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every executor has a component that runs on it. */
export function* executorUsed({ executors, components: all }: Overview): Iterable<Finding> {
  const labels = new Set(executors.map(({ label }) => label))
  // A component whose label is wrong is said to be so.
  if (all.some(({ spec: { dag, executorLabel } }) => dag === undefined && !labels.has(executorLabel ?? ''))) return
  for (const { label, path, components } of executors) if (components.length === 0) yield { path, diagnostic: problem('KF3113', [label]) }
}
