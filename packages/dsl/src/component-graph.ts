import { type ComponentDefinitionData, deepFreeze } from '@kfp-ts/component'
import { calleeOf } from './callee.ts'
import type { Graph } from './graph.ts'
import { clusterName } from '@kfp-ts/ir'

/** A component as a pipeline of one task: it takes what the component takes and gives what it gives. */
export function componentGraph(definition: ComponentDefinitionData): Graph {
  const { name, description, inputs, outputs, declaredAt: position } = definition
  const each = <T>(ports: object, make: (port: string) => T): { readonly [port: string]: T } =>
    Object.fromEntries(Object.keys(ports).map((port) => [port, make(port)]))
  return deepFreeze({
    name: clusterName(name),
    ...(description !== undefined && { description }),
    inputs: { ...inputs },
    body: [
      {
        kind: 'task',
        id: 1,
        callee: calleeOf(definition),
        inputs: each(inputs, (input) => ({ reference: { kind: 'input', input } })),
        options: {},
        position,
      },
    ],
    outputs: each(outputs, (output) => ({ kind: 'output', node: 1, output })),
    outputPorts: { ...outputs },
    position,
  } satisfies Graph)
}
