import { isArtifact, type Ports, type Reference, type TypeData, typeDataOf } from '@kfp-ts/component'
import type { Callee, Graph, Node } from '../graph.ts'
import { nodesIn } from '../nodes-in.ts'

const indexes = new WeakMap<Graph, ReadonlyMap<number, Node>>()

/** The type of the value a reference leads to. */
export function referenceType(graph: Graph, reference: Reference): TypeData {
  switch (reference.kind) {
    case 'input':
      return portType(graph.inputs, reference.input)
    case 'item': {
      const loop = nodeOf(graph, reference.loop)
      return loop.kind === 'loop' ? (loop.itemType as TypeData) : unknown
    }
    case 'field': {
      const whole = referenceType(graph, reference.of)
      return 'ir' in whole && whole.ir === 'STRUCT' ? (whole.fields[reference.field] ?? unknown) : unknown
    }
    case 'status':
      return { ir: 'TASK_FINAL_STATUS' }
    case 'text':
    case 'placeholder':
      return { ir: 'STRING' }
    case 'list':
      return { ir: 'LIST', item: unknown }
    case 'struct':
      return unknown
    case 'output':
      return outputType(graph, nodeOf(graph, reference.node), reference.output)
  }
}
// Of a value whose type nobody wrote down.
const unknown: TypeData = { ir: 'STRUCT', fields: {} }

function outputType(graph: Graph, node: Node, output: string): TypeData {
  if (node.kind === 'task') return calleeOutputType(node.callee, output)
  if (node.kind === 'loop') return { ir: 'LIST', item: yieldedType(graph, node.outputs[output]) }
  if (node.kind === 'branches') return node.branches.map(({ outputs }) => yieldedType(graph, outputs[output])).reduce(commonType)
  return unknown
}
function yieldedType(graph: Graph, reference: Reference | undefined): TypeData {
  return reference === undefined ? unknown : referenceType(graph, reference)
}
function calleeOutputType(callee: Callee, output: string): TypeData {
  if (callee.kind === 'pipeline') return yieldedType(callee.graph, callee.graph.outputs[output])
  if (callee.kind === 'importer') return callee.importer.type
  if (callee.kind === 'document') return portType(callee.document.outputs, output)
  return portType((callee.kind === 'component' ? callee.component : callee.container).outputs, output)
}
function portType(ports: Ports, name: string): TypeData {
  const port = ports[name]
  return port === undefined ? unknown : typeDataOf(port)
}

/** The type that holds values of both: branches may differ as far as a wider type covers them. */
function commonType(one: TypeData, other: TypeData): TypeData {
  if (isArtifact(one) && isArtifact(other)) return one.schemaTitle === other.schemaTitle ? one : { schemaTitle: 'system.Artifact' }
  if (isArtifact(one) || isArtifact(other) || one.ir === other.ir) return one
  const areNumbers = [one, other].every(({ ir }) => ir === 'NUMBER_INTEGER' || ir === 'NUMBER_DOUBLE')
  return areNumbers ? { ir: 'NUMBER_DOUBLE' } : one
}

function nodeOf(graph: Graph, id: number): Node {
  const index = indexes.get(graph) ?? new Map(nodesIn(graph.body).map((node) => [node.id, node]))
  indexes.set(graph, index)
  const node = index.get(id)
  if (node === undefined) throw new Error(`The graph of "${graph.name}" has no node ${id}.`)
  return node
}
