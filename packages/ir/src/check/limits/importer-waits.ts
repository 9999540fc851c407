import { problem } from '../../codes.ts'
import { dependenciesOf } from '../../walk/dependencies-of.ts'
import { executorOf, type Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** An importer waits for nobody. */
export function* importerWaits(overview: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of overview.tasks) {
    const isImporter = executorOf(overview, component)?.importer !== undefined
    if (isImporter && dependenciesOf(spec).length > 0) yield { path, diagnostic: problem('KF3515', [name]) }
  }
}
