/** One node of a workflow's tree, as far as tests speak of it. */
export interface WorkflowNode {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly type: string
  readonly phase: string
  readonly templateName?: string
  readonly boundaryID?: string
  readonly message?: string
  readonly inputs?: Values
  readonly outputs?: Values & { readonly exitCode?: string }
  readonly memoizationStatus?: { readonly hit: boolean }
}
interface Values {
  readonly parameters?: readonly { readonly name: string; readonly value?: string }[]
  readonly artifacts?: readonly { readonly name: string; readonly s3?: { readonly key: string } }[]
}

/** A workflow that has come to its end. */
export interface FinishedWorkflow {
  readonly name: string
  readonly uid: string
  readonly phase: string
  readonly message: string
  readonly nodes: readonly WorkflowNode[]
}

interface WorkflowObject {
  readonly metadata: { readonly name: string; readonly uid: string }
  readonly status?: { readonly phase?: string; readonly message?: string; readonly nodes?: { readonly [id: string]: WorkflowNode } }
}

/** Reads the JSON of a workflow as the API server gives it. */
export function finishedWorkflow(text: string): FinishedWorkflow {
  const { metadata, status = {} } = JSON.parse(text) as WorkflowObject
  const { phase = '', message = '', nodes = {} } = status
  return { name: metadata.name, uid: metadata.uid, phase, message, nodes: Object.values(nodes) }
}

/** The one node that is shown under this name. */
export function nodeOf({ name, nodes }: FinishedWorkflow, displayName: string): WorkflowNode {
  const found = nodes.filter((node) => node.displayName === displayName)
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} nodes of ${name} are called ${displayName}`)
  return found[0]
}

/** Output parameters of the one node that is shown under this name. */
export function outputsOf(workflow: FinishedWorkflow, displayName: string): { readonly [name: string]: string } {
  const parameters = nodeOf(workflow, displayName).outputs?.parameters ?? []
  return Object.fromEntries(parameters.map(({ name, value = '' }) => [name, value]))
}

/** Phases and messages of all nodes, for people. */
export function summaryOf({ name, phase, message, nodes }: FinishedWorkflow): string {
  const lines = nodes.map((node) => `  ${node.phase} ${node.type} ${node.displayName} ${node.message ?? ''}`)
  return [`${name}: ${phase} ${message}`, ...lines].join('\n')
}
