import { problem } from '../codes.ts'
import { own, type Overview, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Values are filled into text by the launcher of a container, so groups and importers get the text as it is. */
export function* filledText({ document, tasks }: Overview): Iterable<Finding> {
  const hasContainer = ({ component }: PlacedTask): boolean =>
    own(document.spec.deploymentSpec?.executors, component?.executorLabel ?? '')?.container !== undefined
  for (const task of tasks) {
    if (task.component === undefined || hasContainer(task)) continue
    for (const [input, { runtimeValue }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      if (!/\{\{(\$\.inputs|kfp-ts)\./.test(JSON.stringify(runtimeValue?.constant ?? ''))) continue
      yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic: problem('KF3508', [task.name, input]) }
    }
  }
}
