import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Every component has tasks, or an executor that is in the file. */
export function* executorExists({ document, components }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of components) {
    if (spec.dag !== undefined) continue
    if (spec.executorLabel === undefined) {
      yield { path, diagnostic: problem('KF3103', [name]) }
    } else if (own(document.spec.deploymentSpec?.executors, spec.executorLabel) === undefined) {
      yield { path: [...path, 'executorLabel'], diagnostic: problem('KF3102', [name, spec.executorLabel]) }
    }
  }
}
