import { typeDataOf } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { argumentMisfit } from '../argument-misfit.ts'
import { problem } from '../codes.ts'
import type { Graph, TaskNode } from '../graph.ts'
import { inputsOf } from '../inputs-of.ts'
import { nameOf } from '../node-name.ts'
import type { Rule } from './rule.ts'

/** What a task is given is of the declared type: an integer is whole, a choice is one of its list, an output is of a type that fits. */
export const literalsFit: Rule = ({ graph, tasks }) => tasks.flatMap(({ node }) => misfitsOf(graph, node))

function misfitsOf(graph: Graph, node: TaskNode): readonly Diagnostic[] {
  const ports = inputsOf(node.callee)
  return Object.entries(node.inputs).flatMap(([input, argument]) => {
    const port = ports[input]
    const words = port && argumentMisfit(graph, typeDataOf(port), argument)
    return words === undefined ? [] : [problem('KF2011', [`Input "${input}" of ${nameOf(node)}`, words], { position: node.position })]
  })
}
