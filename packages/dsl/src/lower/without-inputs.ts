import { isFile, type Reference, typeDataOf } from '@kfp-ts/component'
import type { Arguments, Graph, TaskNode } from '../graph.ts'
import { withTasks } from '../with-tasks.ts'

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
  return { ...graph, inputs, body: withTasks(graph.body, (task) => taskWithout(task, names)) }
}

function taskWithout(node: TaskNode, names: readonly string[]): TaskNode {
  const isGone = (reference: Reference): boolean => reference.kind === 'input' && names.includes(reference.input)
  const inputs = Object.entries(node.inputs).filter(([, argument]) => !('reference' in argument && isGone(argument.reference)))
  return { ...node, inputs: Object.fromEntries(inputs) }
}
