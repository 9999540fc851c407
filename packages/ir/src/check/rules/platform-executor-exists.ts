import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Platform settings are for executors that are in the file. */
export function* platformExecutorExists({ document }: Overview): Iterable<Finding> {
  for (const [platform, { deploymentSpec }] of Object.entries(document.platforms)) {
    for (const label of Object.keys(deploymentSpec?.executors ?? {})) {
      if (own(document.spec.deploymentSpec?.executors, label) !== undefined) continue
      const path = ['platforms', platform, 'deploymentSpec', 'executors', label]
      yield { path, diagnostic: problem('KF3105', [platform, label]) }
    }
  }
}
