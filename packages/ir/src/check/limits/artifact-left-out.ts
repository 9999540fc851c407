import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedDag, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** An optional artifact that a group is not given cannot be handed on inside it. */
export function* artifactLeftOut({ dags, callers }: Overview): Iterable<Finding> {
  for (const group of dags) {
    const takers = optionalTakers(group)
    for (const call of takers.size === 0 ? [] : (callers.get(group.name) ?? [])) yield* leftOut(call, takers)
  }
}

function* leftOut(call: PlacedTask, takers: ReadonlyMap<string, string>): Iterable<Finding> {
  for (const [input, inner] of takers) {
    if (own(call.spec.inputs?.artifacts, input) !== undefined || call.spec.artifactIterator?.itemInput === input) continue
    yield { path: call.path, diagnostic: problem('KF3517', [call.name, input, inner]) }
  }
}

/** The optional artifacts of a group and the task inside that takes each. */
function optionalTakers({ spec, tasks }: PlacedDag): ReadonlyMap<string, string> {
  const takers = new Map<string, string>()
  for (const task of tasks) {
    for (const { componentInputArtifact: input } of Object.values(task.spec.inputs?.artifacts ?? {})) {
      if (input !== undefined && own(spec.inputDefinitions?.artifacts, input)?.isOptional === true) takers.set(input, task.name)
    }
  }
  return takers
}
