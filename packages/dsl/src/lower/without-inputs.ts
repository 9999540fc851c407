import { isFile, type Reference, typeDataOf } from '@kfp-ts/component'
import type { Arguments, Graph, Node, TaskNode } from '../graph.ts'

/**
 * The optional artifacts that a call of a pipeline leaves out. KFP 2.17 cannot hand on that there is none,
 * so the copy of the pipeline for this call does without the input.
 */
export function omittedArtifacts(graph: Graph, given: Arguments): readonly string[] {
  return Object.entries(graph.inputs)
    .filter(([name, port]) => isFile(typeDataOf(port)) && port.presence === 'optional' && given[name] === undefined)
    .map(([name]) => name)
}

/** A pipeline without some of its inputs and without their uses, which fit optional inputs only. */
export function withoutInputs(graph: Graph, names: readonly string[]): Graph {
  if (names.length === 0) return graph
  const inputs = Object.fromEntries(Object.entries(graph.inputs).filter(([name]) => !names.includes(name)))
  return { ...graph, inputs, body: bodyWithout(graph.body, names) }
}

function bodyWithout(body: readonly Node[], names: readonly string[]): readonly Node[] {
  return body.map((node) => {
    if (node.kind === 'task') return taskWithout(node, names)
    if (node.kind === 'loop') return { ...node, body: bodyWithout(node.body, names) }
    if (node.kind === 'branches') return { ...node, branches: node.branches.map((branch) => ({ ...branch, body: bodyWithout(branch.body, names) })) }
    return { ...node, body: bodyWithout(node.body, names), exit: bodyWithout(node.exit, names) }
  })
}
function taskWithout(node: TaskNode, names: readonly string[]): TaskNode {
  const isGone = (reference: Reference): boolean => reference.kind === 'input' && names.includes(reference.input)
  const inputs = Object.entries(node.inputs).filter(([, argument]) => !('reference' in argument && isGone(argument.reference)))
  return { ...node, inputs: Object.fromEntries(inputs) }
}
