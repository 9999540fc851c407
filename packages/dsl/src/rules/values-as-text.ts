import type { Argument } from '@kfp-ts/component'
import { describeType } from '../in-words.ts'
import { problem } from '../codes.ts'
import type { Graph } from '../graph.ts'
import { referenceType } from '../lower/reference-type.ts'
import { nameOf } from '../node-name.ts'
import type { Rule } from './rule.ts'

/** A container of somebody else's is given a literal whose outputs were filled in as text, whatever they are. */
export const valuesAsText: Rule = ({ graph, tasks }) =>
  tasks.flatMap(({ node }) => {
    if (node.callee.kind !== 'container' && node.callee.kind !== 'document') return []
    return Object.entries(node.inputs).flatMap(([input, argument]) =>
      othersThanText(graph, argument).map(([path, type]) =>
        problem('KF1051', [`Input "${input}" of ${nameOf(node)}`, `${type} at ${path}`], { position: node.position }),
      ),
    )
  })

/** The outputs inside a literal that are no text, with their paths. */
function othersThanText(graph: Graph, argument: Argument, path: string = ''): readonly (readonly [path: string, type: string])[] {
  if ('literal' in argument) return []
  const { reference } = argument
  if (reference.kind === 'list') return reference.items.flatMap((item, index) => othersThanText(graph, item, `${path}[${index}]`))
  if (reference.kind === 'struct') {
    return Object.entries(reference.fields).flatMap(([field, inner]) => othersThanText(graph, inner, path === '' ? field : `${path}.${field}`))
  }
  const type = referenceType(graph, reference)
  return path === '' || ('ir' in type && type.ir === 'STRING') ? [] : [[path, describeType(type)]]
}
