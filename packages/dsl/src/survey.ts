import type { Argument, Reference } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import type { Branch, ConditionNode, Graph, Node, References, TaskNode } from './graph.ts'
import { nameOf } from './node-name.ts'
import { referencesIn } from './references-in.ts'
import type { Scope } from './scope.ts'

/** A place where a value that is not written down is used. */
export interface Use {
  readonly reference: Reference
  readonly scope: Scope
  readonly position: Position | undefined
  /** `Input "model" of task "deploy"`. */
  readonly what: string
  /** The task that uses it; nothing for conditions, loop lists and returned outputs. */
  readonly task?: TaskNode
  /** The option of that task, if it is one. */
  readonly option?: string
}
/** What a body returns. */
export interface Returned {
  readonly scope: Scope
  /** `pipeline "train"`, `parallelFor`. */
  readonly body: string
  readonly outputs: References
  readonly position: Position | undefined
}
/** A graph laid out for the rules: every node with its scope, every use, every returned record. Without the inside of nested pipelines. */
export interface Survey {
  readonly graph: Graph
  /** The pipeline that is compiled: the graph itself, or what calls it in the end. */
  readonly outermost: Graph
  readonly nodes: ReadonlyMap<number, { readonly node: Node; readonly scope: Scope }>
  readonly tasks: readonly { readonly node: TaskNode; readonly scope: Scope }[]
  readonly scopes: readonly Scope[]
  readonly uses: readonly Use[]
  readonly returned: readonly Returned[]
}

/** Walks a graph once for all rules. */
export function surveyOf(graph: Graph, outermost: Graph = graph): Survey {
  const survey = { graph, outermost, nodes: new Map(), tasks: [], scopes: [], uses: [], returned: [] }
  const root: Scope = { kind: 'pipeline', parent: undefined, body: graph.body, owner: undefined }
  walk(survey, root)
  addReturned(survey, { scope: root, body: `pipeline "${graph.name}"`, outputs: graph.outputs, position: graph.position })
  return survey
}

interface Growing {
  readonly graph: Graph
  readonly nodes: Map<number, { readonly node: Node; readonly scope: Scope }>
  readonly tasks: { readonly node: TaskNode; readonly scope: Scope }[]
  readonly scopes: Scope[]
  readonly uses: Use[]
  readonly returned: Returned[]
}

function walk(survey: Growing, scope: Scope): void {
  survey.scopes.push(scope)
  for (const node of scope.body) {
    survey.nodes.set(node.id, { node, scope })
    if (node.kind === 'task') addTask(survey, node, scope)
    else if (node.kind === 'loop') {
      addUses(survey, node.items, { scope, position: node.position, what: 'The list of parallelFor' })
      const body: Scope = { kind: 'loop', parent: scope, body: node.body, owner: node }
      walk(survey, body)
      addReturned(survey, { scope: body, body: 'parallelFor', outputs: node.outputs, position: node.position })
    } else if (node.kind === 'branches') {
      for (const branch of node.branches) addBranch(survey, branch, { node, scope })
    } else {
      walk(survey, { kind: 'exitHandler', parent: scope, body: node.body, owner: node })
      walk(survey, { kind: 'exit', parent: scope, body: node.exit, owner: node })
    }
  }
}

function addBranch(survey: Growing, branch: Branch, at: { readonly node: Node; readonly scope: Scope }): void {
  const position = branch.position ?? at.node.position
  if (branch.condition) addCondition(survey, branch.condition, { scope: at.scope, position, what: 'A condition' })
  const body: Scope = { kind: 'branch', parent: at.scope, body: branch.body, owner: at.node }
  walk(survey, body)
  addReturned(survey, { scope: body, body: branch.condition ? 'when' : 'otherwise', outputs: branch.outputs, position })
}

function addTask(survey: Growing, node: TaskNode, scope: Scope): void {
  survey.tasks.push({ node, scope })
  const { position } = node
  const of = nameOf(node)
  for (const [input, argument] of Object.entries(node.inputs))
    addUses(survey, argument, { scope, position, what: `Input "${input}" of ${of}`, task: node })
  for (const [option, value] of Object.entries(node.options)) {
    const use = { scope, position, what: `Option "${option}" of ${of}`, task: node, option }
    survey.uses.push(...referencesIn(value).map((reference) => ({ ...use, reference })))
  }
  if (node.callee.kind !== 'importer') return
  for (const reference of referencesIn(node.callee.importer.metadata)) {
    survey.uses.push({ reference, scope, position, what: 'The metadata of an importer', task: node })
  }
}

function addReturned(survey: Growing, returned: Returned): void {
  survey.returned.push(returned)
  for (const [output, reference] of Object.entries(returned.outputs)) {
    survey.uses.push({
      reference,
      scope: returned.scope,
      position: returned.position,
      what: `What the body of ${returned.body} returns as "${output}"`,
    })
  }
}
function addCondition(survey: Growing, condition: ConditionNode, use: Omit<Use, 'reference'>): void {
  if ('conditions' in condition) for (const inner of condition.conditions) addCondition(survey, inner, use)
  else for (const side of [condition.left, condition.right]) addUses(survey, side, use)
}
function addUses(survey: Growing, argument: Argument, use: Omit<Use, 'reference'>): void {
  if ('reference' in argument) survey.uses.push({ ...use, reference: argument.reference })
}
