import { problem } from '../../codes.ts'
import { executorOf, type Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Values are filled into text by the launcher of a container, so groups and importers get the text as it is. */
export function* holesNeedContainer(overview: Overview): Iterable<Finding> {
  for (const { name, path, spec, component } of overview.tasks) {
    if (component === undefined || executorOf(overview, component)?.container !== undefined) continue
    for (const [input, { runtimeValue }] of Object.entries(spec.inputs?.parameters ?? {})) {
      if (!/\{\{(\$\.inputs|kfp-ts)\./.test(JSON.stringify(runtimeValue?.constant ?? ''))) continue
      yield { path: [...path, 'inputs', 'parameters', input], diagnostic: problem('KF3508', [name, input]) }
    }
  }
}
