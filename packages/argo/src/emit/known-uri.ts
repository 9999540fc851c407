import type { TaskNode, Value } from '@kfp-ts/ir'
import type { ArtifactOrigin } from './artifact-origin.ts'

/** What is given to the inputs of a pipeline. */
export interface GivenInputs {
  readonly [name: string]: Value
}

/** The URI of what was not made in the run, as far as it is known before: a constant, or what the pipeline's input is unless changed. */
export function knownUri({ task, name }: ArtifactOrigin, given: GivenInputs): string | undefined {
  if (task === undefined) return text(given[name])
  const { constant, runtimeParameter = '' } = { ...task.executor?.importer?.artifactUri } as {
    readonly constant?: Value
    readonly runtimeParameter?: string
  }
  return text(constant ?? knownInput(task, runtimeParameter, given))
}

function knownInput(task: TaskNode, input: string, given: GivenInputs): Value | undefined {
  const group = task.parent
  const otherwise = task.component.inputDefinitions?.parameters?.[input]?.defaultValue
  if (group === undefined) return given[input] ?? otherwise
  const { runtimeValue, componentInputParameter } = task.spec.inputs?.parameters?.[input] ?? {}
  if (runtimeValue !== undefined) return runtimeValue.constant
  return componentInputParameter === undefined ? otherwise : (knownInput(group, componentInputParameter, given) ?? otherwise)
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
