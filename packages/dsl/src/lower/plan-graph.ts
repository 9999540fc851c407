import type { BranchesNode, ExitHandlerNode, Graph, LoopNode, Node, TaskNode } from '../graph.ts'
import type { Group } from './group.ts'
import { bodyNeedsScope, stepNeedsScope } from './needs-scope.ts'
import { addGroup, addStep, addUnnamed, nextId, nextName, type Plan, type Planning, startPlanning, takeTaskName } from './planning.ts'

/** Builds the tree. Names are given in the order in which the Python SDK gives them, so that equal pipelines get equal names. */
export function planGraph(graph: Graph): Plan {
  const planning = startPlanning(graph)
  planBody(planning, graph.body, planning.root)
  return planning
}

function planBody(planning: Planning, body: readonly Node[], group: Group): void {
  for (const node of body) {
    if (node.kind === 'task') planStep(planning, node, group)
    else if (node.kind === 'loop') planLoop(planning, node, group)
    else if (node.kind === 'branches') planBranches(planning, node, group)
    else planExitHandler(planning, node, group)
  }
}

function planStep(planning: Planning, node: TaskNode, group: Group): void {
  const isHookedImporter = node.callee.kind === 'importer' && planning.hooked.has(node.id)
  const around = isHookedImporter || stepNeedsScope(node) ? addGroup(planning, group, { kind: 'scope', position: node.position }) : group
  around.steps.push(addStep(planning, { node, name: takeTaskName(planning, node), group: around }))
}

function planLoop(planning: Planning, node: LoopNode, group: Group): void {
  const { position, displayName, items } = node
  const runsOverField = 'reference' in items && items.reference.kind === 'field'
  const around = runsOverField || planning.hooked.has(node.id) ? addGroup(planning, group, { kind: 'scope', position }) : group
  // The Python SDK numbers the item of a list that is written down, before the loop itself.
  const itemId = 'literal' in items ? nextId(planning) : undefined
  const loop = addGroup(planning, around, { kind: 'loop', position, displayName, loop: node, itemId })
  planning.members.set(node.id, loop)
  planBody(planning, node.body, bodyNeedsScope(node.body) ? addGroup(planning, loop, { kind: 'scope', position }) : loop)
}

function planBranches(planning: Planning, node: BranchesNode, group: Group): void {
  // A single condition stands alone; more, or an alternative, get a group around them.
  const whole = node.branches.length === 1 ? group : addUnnamed(group, { kind: 'branches', position: node.position })
  const conditions: Group[] = []
  for (const { condition: decides, displayName, body, outputs: yields, position = node.position } of node.branches) {
    const condition = addUnnamed(whole, { kind: 'condition', position, displayName, decides, yields })
    condition.name = nextName(planning, 'condition')
    conditions.push(condition)
    planBody(planning, body, condition)
    // In Python the group around the branches appears with the second branch, and takes over the number of the first.
    if (conditions.length === 1 && whole !== group) {
      whole.name = condition.name.replace('condition', 'condition-branches')
      condition.name = nextName(planning, 'condition')
    }
  }
  const [only] = conditions
  if (only !== undefined) planning.members.set(node.id, whole === group ? only : whole)
  planning.branches.set(node.id, conditions)
}

function planExitHandler(planning: Planning, node: ExitHandlerNode, group: Group): void {
  const [exit] = node.exit
  const task = exit?.kind === 'task' ? exit : undefined
  // In Python the exit task is there before its block, hence is named first.
  const name = task && takeTaskName(planning, task)
  const handler = addGroup(planning, group, { kind: 'exit handler', position: node.position, displayName: node.displayName })
  planning.members.set(node.id, handler)
  planBody(planning, node.body, handler)
  if (task !== undefined && name !== undefined) handler.exit = addStep(planning, { node: task, name, group, exitOf: handler })
}
