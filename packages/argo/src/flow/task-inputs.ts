import { ownEntry, type ParameterType, type TaskNode } from '@kfp-ts/ir'

/** The inputs of a task: those that its component declares, and those that only carry what its texts ask for. */
export interface TaskInputs {
  readonly parameters: readonly string[]
  readonly artifacts: readonly string[]
}

/** All that a task is given, or may be. */
export function taskInputs({ component: { inputDefinitions }, spec: { inputs } }: TaskNode): TaskInputs {
  const both = (declared: object = {}, given: object = {}): readonly string[] => [...new Set([...Object.keys(declared), ...Object.keys(given)])]
  return {
    parameters: both(inputDefinitions?.parameters, inputs?.parameters),
    artifacts: both(inputDefinitions?.artifacts, inputs?.artifacts),
  }
}

/** The names of both kinds: a component has none twice. */
export function inputNames(task: TaskNode): readonly string[] {
  const { parameters, artifacts } = taskInputs(task)
  return [...parameters, ...artifacts]
}

/** The type of a parameter that the component declares; undefined for one that only carries what a text asks for. */
export function inputType({ component: { inputDefinitions } }: TaskNode, name: string): ParameterType | undefined {
  return ownEntry(inputDefinitions?.parameters, name)?.parameterType
}
