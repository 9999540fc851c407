import { problem } from '../codes.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import { own, type Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** An importer waits for nobody. */
export function* importerWaits({ document, tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of tasks) {
    const executor = own(document.spec.deploymentSpec?.executors, component?.executorLabel ?? '')
    if (executor?.importer !== undefined && dependenciesOf(spec).length > 0) yield { path, diagnostic: problem('KF3515', [name]) }
  }
}
