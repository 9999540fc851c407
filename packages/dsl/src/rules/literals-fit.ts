import { misfit, typeDataOf } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { inputsOf } from '../inputs-of.ts'
import { problem } from '../codes.ts'
import type { TaskNode } from '../graph.ts'
import { nameOf } from '../node-name.ts'
import type { Rule } from './rule.ts'

/** Values written down are of the declared type: an integer is whole, a choice is one of its list. */
export const literalsFit: Rule = ({ tasks }) => tasks.flatMap(({ node }) => misfitsOf(node))

function misfitsOf(node: TaskNode): readonly Diagnostic[] {
  const ports = inputsOf(node.callee)
  return Object.entries(node.inputs).flatMap(([input, argument]) => {
    const port = ports[input]
    const words = port !== undefined && 'literal' in argument ? misfit(typeDataOf(port), argument.literal) : undefined
    return words === undefined ? [] : [problem('KF2011', [`Input "${input}" of ${nameOf(node)}`, words], { position: node.position })]
  })
}
