import type { DagOutputParameter, ParameterSelector } from '../document/pipeline-spec.ts'

/** The tasks from which an output parameter of a group comes: one, or the several of which one runs. */
export function outputSelectors(output: DagOutputParameter): readonly ParameterSelector[] {
  // Protobuf JSON leaves out a list without items.
  return 'valueFromParameter' in output ? [output.valueFromParameter] : (output.valueFromOneof.parameterSelectors ?? [])
}
