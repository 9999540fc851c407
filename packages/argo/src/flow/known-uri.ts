import { ownEntry, type TaskNode, type Value } from '@kfp-ts/ir'
import type { ArtifactOrigin } from './artifact-origin.ts'

/** What is given to the inputs of a pipeline. */
export interface GivenInputs {
  readonly [name: string]: Value
}

/** What an importer says of the URI: the URI itself, or the input that has it. */
export function importedFrom({ executor }: TaskNode): { readonly constant: Value | undefined; readonly runtimeParameter: string } {
  const { constant, runtimeParameter = '' } = { constant: undefined, runtimeParameter: undefined, ...executor?.importer?.artifactUri }
  return { constant, runtimeParameter }
}

/** The URI of what was not made in the run, as far as it is known before: a constant, or what the pipeline's input is unless changed. */
export function knownUri({ task, name }: Pick<ArtifactOrigin, 'task' | 'name'>, given: GivenInputs): string | undefined {
  if (task === undefined) return text(given[name])
  const { constant, runtimeParameter } = importedFrom(task)
  return text(constant ?? knownInput(task, runtimeParameter, given))
}

function knownInput(task: TaskNode, input: string, given: GivenInputs): Value | undefined {
  const group = task.parent
  const otherwise = ownEntry(task.component.inputDefinitions?.parameters, input)?.defaultValue
  if (group === undefined) return given[input] ?? otherwise
  const { runtimeValue, componentInputParameter } = ownEntry(task.spec.inputs?.parameters, input) ?? {}
  if (runtimeValue !== undefined) return runtimeValue.constant
  return componentInputParameter === undefined ? otherwise : (knownInput(group, componentInputParameter, given) ?? otherwise)
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
