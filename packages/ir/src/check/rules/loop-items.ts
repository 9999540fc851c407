import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A loop runs over a JSON list or over one of its inputs, and hands each item to an input of its body. */
export function* loopItems({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    const reason = itemsProblem(task)
    if (reason !== undefined) yield { path: [...task.path, 'parameterIterator'], diagnostic: problem('KF3130', [task.name, reason]) }
    const item = task.spec.parameterIterator?.itemInput ?? task.spec.artifactIterator?.itemInput
    if (item === undefined || task.component === undefined || takes(task, item)) continue
    yield { path: task.path, diagnostic: problem('KF3131', [task.name, item, task.spec.componentRef.name]) }
  }
}

function itemsProblem({ spec }: PlacedTask): string | undefined {
  const artifact = spec.artifactIterator?.items.inputArtifact
  if (artifact !== undefined) return own(spec.inputs?.artifacts, artifact) === undefined ? `are "${artifact}", which it is not given` : undefined
  const items = spec.parameterIterator?.items
  if (items === undefined) return undefined
  if ('inputParameter' in items) {
    return own(spec.inputs?.parameters, items.inputParameter) === undefined ? `are "${items.inputParameter}", which it is not given` : undefined
  }
  try {
    return Array.isArray(JSON.parse(items.raw)) ? undefined : 'are no list'
  } catch {
    return 'are not JSON'
  }
}
function takes({ component }: PlacedTask, item: string): boolean {
  return own(component?.inputDefinitions?.parameters, item) !== undefined || own(component?.inputDefinitions?.artifacts, item) !== undefined
}
