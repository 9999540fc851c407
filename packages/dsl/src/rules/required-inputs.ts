import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Graph, TaskNode } from '../graph.ts'
import { inputsOf } from '../inputs-of.ts'
import { nameOf } from '../node-name.ts'
import type { Rule } from './rule.ts'

/** What a task must be given does not come from an input of the pipeline that a run may leave out. Types say so too, where there are types. */
export const requiredInputs: Rule = ({ graph, tasks }) => tasks.flatMap(({ node }) => uncertainInputs(graph, node))

function uncertainInputs(graph: Graph, node: TaskNode): readonly Diagnostic[] {
  const ports = inputsOf(node.callee)
  return Object.entries(node.inputs).flatMap(([input, argument]) => {
    if (!('reference' in argument) || argument.reference.kind !== 'input' || ports[input]?.presence !== 'required') return []
    const from = argument.reference.input
    if (graph.inputs[from]?.presence !== 'optional') return []
    return [problem('KF2029', [`Input "${input}" of ${nameOf(node)}`, from], { position: node.position })]
  })
}
