import type { TaskNode } from '@kfp-ts/ir'
import type { Carried } from '../expressions/carried.ts'

/** An output of a task, as another task beside it names it. */
export interface OutputReference {
  readonly producer: string
  readonly output: string
  /** Whether the producer may have failed, or not have run: then the value may be absent. */
  readonly tolerant: boolean
}

/** A group of tasks as the tasks in it see it. Of artifacts, a list is carried as Kubeflow's executor input writes it. */
export interface Scope {
  readonly group: TaskNode
  /** What an input of the group carries. */
  readonly input: (name: string) => Carried
  /** What an output of a task in the group carries. */
  readonly output: (reference: OutputReference) => Carried
  /** How many loops are around the tasks. */
  readonly turns: number
  /** What Argo calls the tasks. */
  readonly taskNames: ReadonlyMap<string, string>
}

/** A task of a group. */
export interface Placed {
  readonly scope: Scope
  readonly task: TaskNode
}

/** Parameters that templates have beside those of their components. */
export const own = {
  /** Where a loop's turn is in its list. */
  index: 'loop-index',
  /** The list that a loop goes over. */
  items: 'loop-items',
  /** Indices of all loops around, outermost first, joined by `/`. */
  turn: 'loop-turn',
  /** Names of the groups around a task and its own, joined by `/`. */
  place: 'task-place',
} as const

/** A parameter of the template itself. */
export function ownParameter(name: string): string {
  return `inputs.parameters['${name}']`
}
