import { deepFreeze, frozenCopy, isFile, type Ports, typeDataOf } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { Graph, TaskNode } from './graph.ts'
import { withTasks } from './with-tasks.ts'

/** What may be said about a pipeline when it is compiled, on top of what its author wrote. */
export interface CompileSettings {
  /** Another name for the pipeline. */
  readonly name?: string
  readonly displayName?: string
  /** Values for parameters; they become the defaults of the file. */
  readonly parameters?: { readonly [name: string]: unknown }
  /** `false`: tasks that do not ask for the cache themselves do without it. */
  readonly cache?: boolean
}

/** The graph with these settings; what is wrong with them is among its findings. */
export function withCompileSettings(graph: Graph, { name, displayName, parameters = {}, cache = true }: CompileSettings): Graph {
  const { inputs, findings } = withValues(graph, parameters)
  return deepFreeze({
    ...graph,
    ...(name !== undefined && { name }),
    ...(displayName !== undefined && { displayName }),
    inputs,
    findings: [...(graph.findings ?? []), ...findings],
    body: cache ? graph.body : withTasks(graph.body, uncached(new Map())),
  })
}

function withValues(graph: Graph, parameters: object): { readonly inputs: Ports; readonly findings: readonly Diagnostic[] } {
  const inputs: Record<string, Ports[string]> = { ...graph.inputs }
  const findings: Diagnostic[] = []
  for (const [input, value] of Object.entries(parameters)) {
    const port = Object.hasOwn(inputs, input) ? inputs[input] : undefined
    if (port === undefined) {
      findings.push(problem('KF1062', [input, graph.name, Object.keys(graph.inputs).join(', ') || 'none'], { position: graph.position }))
    } else if (isFile(typeDataOf(port))) findings.push(problem('KF1063', [input, graph.name], { position: graph.position }))
    // A required input stays required in name, as in the Python SDK: the value is there for whoever starts a run without one.
    else inputs[input] = { ...port, default: frozenCopy(value) }
  }
  return { inputs, findings }
}

/** The task without the cache unless it asks for it, and so are the tasks of the pipeline it calls. */
function uncached(known: Map<Graph, Graph>): (task: TaskNode) => TaskNode {
  const replaced = (graph: Graph): Graph => {
    const copy = known.get(graph) ?? { ...graph, body: withTasks(graph.body, replace) }
    known.set(graph, copy)
    return copy
  }
  const replace = (task: TaskNode): TaskNode => ({
    ...task,
    ...(task.callee.kind === 'pipeline' && { callee: { kind: 'pipeline', graph: replaced(task.callee.graph) } as const }),
    options: { cache: false, ...task.options },
  })
  return replace
}
