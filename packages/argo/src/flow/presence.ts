import { ownEntry, type PlatformReference, type TaskNode } from '@kfp-ts/ir'
import type { GivenInputs } from './known-uri.ts'

/** Whether a task is given an input: always, never, or as a run decides. */
export type Presence = 'given' | 'absent' | 'open'

/** Whether a call gives an input, as far as the document says, and what is given to the pipeline: a workflow's parameters may change, its artifacts not. */
export function presenceOf(task: TaskNode, input: string, outside: GivenInputs): Presence {
  const { parameters = {}, artifacts = {} } = task.component.inputDefinitions ?? {}
  if (ownEntry(parameters, input)?.defaultValue !== undefined) return 'given'
  if (task.parent === undefined) {
    if (ownEntry(artifacts, input) !== undefined) return outside[input] === undefined ? 'absent' : 'given'
    return ownEntry(parameters, input)?.isOptional === true ? 'open' : 'given'
  }
  const { spec, parent } = task
  const given = ownEntry(spec.inputs?.parameters, input) ?? ownEntry(spec.inputs?.artifacts, input)
  if (given === undefined) return 'absent'
  const { componentInputParameter, componentInputArtifact } = { componentInputParameter: undefined, componentInputArtifact: undefined, ...given }
  const outer = componentInputParameter ?? componentInputArtifact
  if (outer === undefined || isItem(parent, outer)) return 'given'
  return presenceOf(parent, outer, outside)
}

/** Whether there is a value for what a setting of a task refers to. */
export function presenceOfReferred(task: TaskNode, { componentInputParameter: input, taskOutputParameter }: PlatformReference): Presence {
  if (taskOutputParameter !== undefined) return task.spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED' ? 'open' : 'given'
  if (task.parent === undefined || input === undefined) return 'absent'
  return isItem(task.parent, input) ? 'given' : presenceOf(task.parent, input, {})
}

function isItem({ spec: { parameterIterator, artifactIterator } }: TaskNode, name: string): boolean {
  return parameterIterator?.itemInput === name || artifactIterator?.itemInput === name
}
