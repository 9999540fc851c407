import type { IrDocument } from '../document/document.ts'
import { own } from '../document/own.ts'
import type { ComponentSpec, ExecutorSpec, TaskSpec } from '../document/pipeline-spec.ts'
import { topologicalOrder } from './topological-order.ts'

/** What a task is to a reader. */
export type TaskKind = 'container' | 'importer' | 'pipeline' | 'loop' | 'branch' | 'branches' | 'exit-handler'

/** A task with all that the document says of it, and the tasks inside it. */
export interface TaskNode {
  readonly name: string
  /** Names from the outermost group inwards, joined by `/`: unique in a document. */
  readonly path: string
  readonly kind: TaskKind
  readonly spec: TaskSpec
  readonly component: ComponentSpec
  readonly executorLabel: string | undefined
  readonly executor: ExecutorSpec | undefined
  /** The group around it; the root of the pipeline for what lies in none. */
  readonly parent: TaskNode | undefined
  readonly children: ReadonlyMap<string, TaskNode>
}

/** The tasks of a pipeline below its root, which is a node without name; each after what it waits for. A component inside itself is not entered again. */
export function taskTree(document: IrDocument): TaskNode {
  const component = document.spec.root
  const spec = { componentRef: { name: 'root' } }
  const root = nodeOf({ name: '', path: '', kind: 'pipeline', spec, component, executor: undefined, parent: undefined })
  grow(root, { document, above: new Set() })
  return root
}

/** A node and all nodes below it. */
export function withDescendants(node: TaskNode): readonly TaskNode[] {
  return [node, ...[...node.children.values()].flatMap(withDescendants)]
}

/** Whether a group was made by the compiler for a loop, a condition or an exit handler: its name is a kind and a number. */
export function isMadeGroup({ kind }: TaskNode): boolean {
  return kind !== 'container' && kind !== 'importer' && kind !== 'pipeline'
}

type Growing = TaskNode & { readonly children: Map<string, TaskNode> }
interface Ground {
  readonly document: IrDocument
  /** Components that the node lies in. */
  readonly above: ReadonlySet<string>
}

// Written out: copying an object takes several times as long, and there are thousands of tasks.
function nodeOf({ name, path, kind, spec, component, executor, parent }: Omit<TaskNode, 'executorLabel' | 'children'>): Growing {
  return { name, path, kind, spec, component, executorLabel: component.executorLabel, executor, parent, children: new Map() }
}

function grow(parent: Growing, { document, above }: Ground): void {
  const { dag } = parent.component
  if (dag === undefined) return
  for (const name of topologicalOrder(dag)) {
    const spec = own(dag.tasks, name)
    if (spec === undefined) continue
    const called = spec.componentRef.name
    const component = own(document.spec.components, called) ?? {}
    const executor = own(document.spec.deploymentSpec?.executors, component.executorLabel ?? '')
    const path = parent.path === '' ? name : `${parent.path}/${name}`
    const node = nodeOf({ name, path, kind: kindOf(spec, component, executor), spec, component, executor, parent })
    parent.children.set(name, node)
    if (component.dag !== undefined && !above.has(called)) grow(node, { document, above: new Set([...above, called]) })
  }
}

function kindOf(spec: TaskSpec, component: ComponentSpec, executor: ExecutorSpec | undefined): TaskKind {
  if (spec.parameterIterator !== undefined || spec.artifactIterator !== undefined) return 'loop'
  if (component.dag === undefined) return executor?.importer === undefined ? 'container' : 'importer'
  const { name } = spec.componentRef
  if (/^comp-condition-branches-\d+(-\d+)*$/.test(name)) return 'branches'
  if (/^comp-exit-handler-\d+(-\d+)*$/.test(name)) return 'exit-handler'
  return spec.triggerPolicy?.condition === undefined ? 'pipeline' : 'branch'
}
