import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { ComponentSpec } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'

/** A task gives every input that its component cannot do without. */
export function* requiredArguments({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    for (const input of task.component === undefined ? [] : requiredInputs(task.component)) {
      if (!isGiven(task, input)) yield { path: task.path, diagnostic: problem('KF3125', [task.name, input, task.spec.componentRef.name]) }
    }
  }
}

function requiredInputs({ inputDefinitions }: ComponentSpec): readonly string[] {
  const parameters = Object.entries(inputDefinitions?.parameters ?? {}).filter(
    ([, { isOptional, defaultValue }]) => isOptional !== true && defaultValue === undefined,
  )
  const artifacts = Object.entries(inputDefinitions?.artifacts ?? {}).filter(([, { isOptional }]) => isOptional !== true)
  return [...parameters, ...artifacts].map(([name]) => name)
}
function isGiven({ spec }: PlacedTask, input: string): boolean {
  const byLoop = spec.parameterIterator?.itemInput === input || spec.artifactIterator?.itemInput === input
  return byLoop || own(spec.inputs?.parameters, input) !== undefined || own(spec.inputs?.artifacts, input) !== undefined
}
