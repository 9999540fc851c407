import type { Argument, ContainerArgument, Ports, Reference, TaskConfigPassthrough } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { Callable } from '@kfp-ts/ir'

// What recording yields: plain frozen data. Names are given while lowering, so nodes are known by number here.

/** A recorded pipeline. */
export interface Graph {
  readonly name: string
  readonly displayName?: string
  readonly description?: string
  /** Where a run's artifacts go unless the run says otherwise: the URI of a folder. */
  readonly root?: string
  /** What platforms are to do for a run as a whole; nothing when the pipeline is called in another one. */
  readonly platform?: readonly PlatformSettingData[]
  readonly inputs: Ports
  /** What is known of the outputs beside their types: of a component that is compiled by itself. */
  readonly outputPorts?: Ports
  readonly body: readonly Node[]
  readonly outputs: References
  readonly position: Position | undefined
  /** What was noticed while recording; `judge` returns it with what the rules find. */
  readonly findings?: readonly Diagnostic[]
}
/** Outputs by name, each with what it comes from. */
export interface References {
  readonly [name: string]: Reference
}
/** The inputs of a task, by name. */
export interface Arguments {
  readonly [name: string]: Argument
}

interface NodeBase {
  /** Unique in its graph, in the order of recording, from 1. */
  readonly id: number
  readonly position: Position | undefined
}
/** What a task calls. */
export type Callee =
  | { readonly kind: 'component'; readonly component: ComponentData }
  | { readonly kind: 'container'; readonly container: ContainerData }
  | { readonly kind: 'pipeline'; readonly graph: Graph }
  | { readonly kind: 'importer'; readonly importer: ImporterData }
  | { readonly kind: 'document'; readonly document: DocumentData }

/** What is called: a name, inputs and outputs. */
export interface Interface {
  readonly name: string
  readonly description?: string
  readonly inputs: Ports
  readonly outputs: Ports
  readonly taskConfigPassthroughs?: readonly TaskConfigPassthrough[]
}
/** A component with a body of our own; image, command and args come from `bodies` when the graph is lowered. */
export interface ComponentData extends Interface {
  /** Where `component()` was called: what `bodies` are found by, together with the name. */
  readonly declaredAt: Position | undefined
  readonly image?: string
  readonly embed?: boolean
  /** Paths of what travels with the body, relative to the file the component was declared in. */
  readonly files?: { readonly [name: string]: string }
}
/** A component made of any image. */
export interface ContainerData extends Interface {
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly ContainerArgument[]
}
/** What an importer brings in. */
export interface ImporterData {
  readonly type: { readonly schemaTitle: string; readonly schemaVersion?: string }
  readonly reimport?: boolean
  /** Copy it into the workspace that the steps of a run share. */
  readonly downloadToWorkspace?: boolean
  /** Plain values, nested or not; `{ reference }` where an output was. */
  readonly metadata?: { readonly [key: string]: unknown }
}

/** A compiled document of any SDK: a component or a pipeline, which goes into the file as it is. */
export interface DocumentData extends Interface {
  readonly callable: Callable
}

/** One call of a component, a container, a pipeline or an importer. */
export interface TaskNode extends NodeBase {
  readonly kind: 'task'
  readonly callee: Callee
  readonly inputs: Arguments
  readonly options: TaskOptionsData
}
/** The options object of a call, with handles replaced by references. */
export interface TaskOptionsData {
  readonly displayName?: string
  readonly after?: readonly number[]
  readonly cache?: boolean | { readonly key: string }
  readonly retry?: { readonly times: number; readonly delay?: string; readonly factor?: number; readonly maxDuration?: string }
  readonly ignoreUpstreamFailure?: boolean
  readonly image?: Argument
  readonly env?: { readonly [variable: string]: string }
  readonly cpu?: { readonly request?: Argument; readonly limit?: Argument }
  readonly memory?: { readonly request?: Argument; readonly limit?: Argument }
  readonly accelerator?: { readonly type: Argument; readonly count?: Argument }
  readonly platform?: readonly PlatformSettingData[]
}
/**
 * All settings of a task, or of a pipeline, for one platform, merged: JSON of the platform's configuration, `{ reference }` where a handle was.
 * Under the key `'...'` stands a `{ reference }` whose own keys (`taskOutputParameter`, `componentInputParameter`) are spread into the object around it.
 */
export interface PlatformSettingData {
  readonly platform: string
  readonly fragment: { readonly [key: string]: unknown }
}
/** A body that runs once per item. */
export interface LoopNode extends NodeBase {
  readonly kind: 'loop'
  readonly displayName?: string
  readonly items: Argument
  /** The type of one item, as a port's `type`. */
  readonly itemType: object
  readonly parallelism?: number
  readonly body: readonly Node[]
  /** What each turn yields; outside the loop the same name is a list. */
  readonly outputs: References
}
/** One body of `when`, `elseWhen` or `otherwise`. */
export interface Branch {
  /** Missing on the `otherwise` branch, which is the last. */
  readonly condition?: ConditionNode
  readonly displayName?: string
  readonly body: readonly Node[]
  readonly outputs: References
  readonly position?: Position
}
/** Bodies of which at most one runs. */
export interface BranchesNode extends NodeBase {
  readonly kind: 'branches'
  readonly branches: readonly Branch[]
}
/** A body, and the task that runs after it whatever happened. */
export interface ExitHandlerNode extends NodeBase {
  readonly kind: 'exitHandler'
  readonly displayName?: string
  readonly body: readonly Node[]
  /** Exactly one task. */
  readonly exit: readonly Node[]
}
/** One step of a body. */
export type Node = TaskNode | LoopNode | BranchesNode | ExitHandlerNode

/** How two values are compared. */
export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<='
/** A comparison, or conditions joined. */
export type ConditionNode =
  | { readonly operator: Operator; readonly left: Argument; readonly right: Argument }
  | { readonly operator: 'and' | 'or' | 'not'; readonly conditions: readonly ConditionNode[] }
