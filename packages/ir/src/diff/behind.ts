import { artifactOrigin, givenOrigin, groupOutput, inputOrigin, type Origin, parameterOrigin } from '../walk/origin.ts'
import type { TaskNode } from '../walk/task-tree.ts'

/** Where each input of a task comes from. */
export function inputOriginsOf({ spec, parent }: TaskNode): readonly Origin[] {
  if (parent === undefined) return []
  return [
    ...Object.values(spec.inputs?.parameters ?? {}).map((input) => parameterOrigin(input, parent)),
    ...Object.values(spec.inputs?.artifacts ?? {}).map((input) => artifactOrigin(input, parent)),
  ]
}

/** What stands at the end behind a value: outputs of tasks that hold no others, and inputs of the pipeline. */
export function leavesBehind(origin: Origin): readonly Origin[] {
  if (origin.kind === 'one-of') return origin.origins.flatMap(leavesBehind)
  if (origin.kind === 'item') return itemsOf(origin.of).flatMap(leavesBehind)
  if (origin.kind === 'input') return follow(origin, givenOrigin(origin.name, origin.of))
  if (origin.kind === 'output') return follow(origin, groupOutput(origin.task, origin.name))
  return []
}

function follow(origin: Origin, next: Origin | undefined): readonly Origin[] {
  return next === undefined ? [origin] : leavesBehind(next)
}

/** What a group hands to the tasks in it: an input of a nested pipeline, or the items of a loop. */
export interface HandedOn {
  readonly by: TaskNode
  /** As facts of the group call it. */
  readonly subject: string
}

/** The groups that hand a value on, from the inside outwards. */
export function handedOn(origin: Origin): readonly HandedOn[] {
  if (origin.kind === 'one-of') return origin.origins.flatMap(handedOn)
  if (origin.kind === 'item') return [{ by: origin.of, subject: 'items' }, ...itemsOf(origin.of).flatMap(handedOn)]
  const given = origin.kind === 'input' ? givenOrigin(origin.name, origin.of) : undefined
  return origin.kind !== 'input' || given === undefined ? [] : [{ by: origin.of, subject: `input ${origin.name}` }, ...handedOn(given)]
}

/** Where the list comes from that a loop goes over; nothing where it is written in the pipeline. */
function itemsOf(loop: TaskNode): readonly Origin[] {
  const { parameterIterator, artifactIterator } = loop.spec
  if (artifactIterator !== undefined) return [inputOrigin(artifactIterator.items.inputArtifact, loop)]
  const items = parameterIterator?.items
  return items !== undefined && 'inputParameter' in items ? [inputOrigin(items.inputParameter, loop)] : []
}
