import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedDag, PlacedTask } from '../overview.ts'
import { type Finding, nameList } from '../rule.ts'

/** What a task takes from the inputs of its group is one of them. */
export function* groupInputsExist({ dags }: Overview): Iterable<Finding> {
  for (const dag of dags) {
    for (const task of dag.tasks) yield* inputsOf(dag, task)
  }
}

function* inputsOf({ name, spec }: PlacedDag, task: PlacedTask): Iterable<Finding> {
  const { parameters = {}, artifacts = {} } = spec.inputDefinitions ?? {}
  for (const [input, { componentInputParameter: from }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
    if (from === undefined || own(parameters, from) !== undefined) continue
    const diagnostic = problem('KF3123', [task.name, `the input parameter "${from}" of "${name}"`, `"${name}": ${nameList(Object.keys(parameters))}`])
    yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic }
  }
  for (const [input, { componentInputArtifact: from }] of Object.entries(task.spec.inputs?.artifacts ?? {})) {
    if (from === undefined || own(artifacts, from) !== undefined) continue
    const diagnostic = problem('KF3123', [task.name, `the input artifact "${from}" of "${name}"`, `"${name}": ${nameList(Object.keys(artifacts))}`])
    yield { path: [...task.path, 'inputs', 'artifacts', input], diagnostic }
  }
}
