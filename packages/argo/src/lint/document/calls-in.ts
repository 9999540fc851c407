import type { Path } from '@kfp-ts/ir'
import type { Call, Template } from './workflow.ts'

/** A task or step, and where it stands. */
export interface PlacedCall {
  readonly call: Call
  readonly path: Path
}

/** The tasks or steps of a template that stands somewhere. */
export function callsIn({ steps = [], dag = {} }: Template, path: Path): readonly PlacedCall[] {
  const ofSteps = steps.flatMap((group, index) => group.map((call, at) => ({ call, path: [...path, 'steps', index, at] })))
  const ofDag = (dag.tasks ?? []).map((call, index) => ({ call, path: [...path, 'dag', 'tasks', index] }))
  return [...ofSteps, ...ofDag]
}
