import type { Position } from '@kfp-ts/diagnostics'
import { clusterName } from '@kfp-ts/ir'
import type { ConditionNode, Graph, LoopNode, References, TaskNode } from '../graph.ts'
import { calleeName } from '../callee-name.ts'
import type { Group, GroupKind, Member, Step } from './group.ts'
import { hookedNodes } from './hooked.ts'
import { UniqueNames } from './names.ts'

/** A graph as a tree of groups and steps, with their names. */
export interface Plan {
  readonly graph: Graph
  readonly root: Group
  /** In the order of recording, exit tasks included. */
  readonly steps: readonly Step[]
  /** What a node has become, by its number: a step, or the group that holds its tasks. */
  readonly members: ReadonlyMap<number, Member>
  /** Of branches, by the number of their node: the groups of the branches, in order. */
  readonly branches: ReadonlyMap<number, readonly Group[]>
}
/** A plan in the making. */
export interface Planning extends Plan {
  readonly steps: Step[]
  readonly members: Map<number, Member>
  readonly branches: Map<number, readonly Group[]>
  readonly taskNames: UniqueNames
  /** What tasks wait for that run whatever became of it. */
  readonly hooked: ReadonlySet<number>
  /** The number the last group got: one series a pipeline. */
  lastId: number
}

export interface GroupOrigin {
  readonly kind: GroupKind
  readonly position: Position | undefined
  readonly displayName?: string | undefined
  readonly loop?: LoopNode
  readonly decides?: ConditionNode | undefined
  readonly yields?: References
  readonly itemId?: number | undefined
}

export function startPlanning(graph: Graph): Planning {
  const root = makeGroup({ kind: 'root', position: graph.position }, undefined)
  return { graph, root, steps: [], members: new Map(), branches: new Map(), taskNames: new UniqueNames(), hooked: hookedNodes(graph), lastId: 0 }
}

/** A new group with the next number. */
export function addGroup(planning: Planning, parent: Group, origin: GroupOrigin): Group {
  const group = addUnnamed(parent, origin)
  group.name = nextName(planning, origin.kind)
  return group
}
/** A new group whose number is not known yet. */
export function addUnnamed(parent: Group, origin: GroupOrigin): Group {
  const group = makeGroup(origin, parent)
  parent.groups.push(group)
  return group
}
export function nextName(planning: Planning, kind: GroupKind): string {
  return `${typeNames[kind]}-${nextId(planning)}`
}
export function nextId(planning: Planning): number {
  planning.lastId += 1
  return planning.lastId
}
const typeNames: { readonly [Kind in GroupKind]: string } = {
  root: 'root',
  loop: 'for-loop',
  condition: 'condition',
  branches: 'condition-branches',
  'exit handler': 'exit-handler',
  scope: 'scope',
}
function makeGroup(origin: GroupOrigin, group: Group | undefined): Group {
  return { name: '', ...origin, group, after: new Set(), groups: [], steps: [], inputs: new Map(), outputs: new Map() }
}

/** A name for a task, new in the whole pipeline. */
export function takeTaskName(planning: Planning, node: TaskNode): string {
  return planning.taskNames.take(clusterName(calleeName(node.callee)) || 'task')
}

/** Puts a step into the plan; the caller puts it where it runs. */
export function addStep(planning: Planning, step: Omit<Step, 'kind' | 'after'>): Step {
  const added: Step = { kind: 'step', after: new Set(), ...step }
  planning.steps.push(added)
  planning.members.set(step.node.id, added)
  return added
}
