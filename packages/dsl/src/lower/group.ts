import type { TypeData } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import type { ConditionNode, LoopNode, References, TaskNode } from '../graph.ts'
import type { Taken } from './taken.ts'

// While lowering, a pipeline is a tree: groups become tasks with tasks inside, steps become tasks that do something.
// The tree is built first, with all names; then data is threaded through it, which adds inputs and outputs to groups.

/** A task that calls something. */
export interface Step {
  readonly kind: 'step'
  readonly node: TaskNode
  readonly name: string
  /** The group it is a task of. */
  readonly group: Group
  /** Names of tasks beside it that must be done first although nothing flows from them. */
  readonly after: Set<string>
  /** Of the task of an exit handler: the group it runs after. */
  readonly exitOf?: Group
}

/** `scope`: a group that is there only because KFP can do something with a group that it cannot do with a task. */
export type GroupKind = 'root' | 'loop' | 'condition' | 'branches' | 'exit handler' | 'scope'

/** A task that holds tasks. */
export interface Group {
  readonly kind: GroupKind
  name: string
  readonly group: Group | undefined
  readonly position: Position | undefined
  readonly displayName?: string | undefined
  readonly after: Set<string>
  readonly groups: Group[]
  readonly steps: Step[]
  /** What flows in, by what it is. */
  readonly inputs: Map<string, GroupInput>
  /** What flows out, by name. */
  readonly outputs: Map<string, GroupOutput>
  /** Of an exit handler: its task, which lies beside the group. */
  exit?: Step
  readonly loop?: LoopNode | undefined
  /** Of a branch: what decides; nothing on the last one, `otherwise`. */
  readonly decides?: ConditionNode | undefined
  /** Of a branch: what its body yields. */
  readonly yields?: References | undefined
  /** Of a loop over a list that is written down: the number its item is named by. */
  readonly itemId?: number | undefined
  /** Of a loop: what it runs over and what its item is called; set while threading. */
  turns?: Turns
  /** Of a condition: the expression that decides; set while threading. */
  condition?: string
}
export type Member = Step | Group

export interface GroupInput {
  readonly name: string
  readonly type: TypeData
  /** Where the group's task takes it from; nothing for the item of a loop. */
  readonly from: Taken | undefined
  /** Comes from an input of the pipeline that a run may leave out. */
  readonly mayBeMissing?: boolean
}
export interface GroupOutput {
  readonly type: TypeData
  /** Outputs of its tasks; several are alternatives. */
  readonly from: readonly Selector[]
}
export interface Selector {
  readonly task: string
  readonly key: string
}
export interface Turns {
  readonly item: string
  readonly items: { readonly raw: string } | { readonly input: string }
}

/** The group itself, then what it lies in, the root last. */
export function groupsAround(group: Group): readonly Group[] {
  return group.group === undefined ? [group] : [group, ...groupsAround(group.group)]
}
/** All groups inside, parents first. */
export function groupsInside(group: Group): readonly Group[] {
  return group.groups.flatMap((inner) => [inner, ...groupsInside(inner)])
}
