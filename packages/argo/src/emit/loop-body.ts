import type { ComponentSpec, TaskNode } from '@kfp-ts/ir'

/** The body of a loop is its group; a loop over a single container gets a group of its own, so that items are known before it is called. */
export function loopBody(loop: TaskNode): TaskNode {
  if (loop.component.dag !== undefined) return loop
  const { retryPolicy, cachingOptions, componentRef } = loop.spec
  const { parameters = {}, artifacts = {} } = loop.component.inputDefinitions ?? {}
  const inputs = {
    parameters: mapped(parameters, (name) => ({ componentInputParameter: name })),
    artifacts: mapped(artifacts, (name) => ({ componentInputArtifact: name })),
  }
  const spec = { componentRef, inputs, ...(retryPolicy && { retryPolicy }), ...(cachingOptions && { cachingOptions }) }
  const body: TaskNode = { ...loop, component: { ...loop.component, dag: { tasks: {}, outputs: outputsOf(loop.component, loop.name) } } }
  const task: TaskNode = { ...loop, kind: 'container', spec, parent: body }
  return { ...body, children: new Map([[loop.name, task]]) }
}

function outputsOf({ outputDefinitions }: ComponentSpec, producerSubtask: string): NonNullable<ComponentSpec['dag']>['outputs'] & object {
  const { parameters = {}, artifacts = {} } = outputDefinitions ?? {}
  return {
    parameters: mapped(parameters, (outputParameterKey) => ({ valueFromParameter: { producerSubtask, outputParameterKey } })),
    artifacts: mapped(artifacts, (outputArtifactKey) => ({ artifactSelectors: [{ producerSubtask, outputArtifactKey }] })),
  }
}

function mapped<Made>(record: object, make: (name: string) => Made): { readonly [name: string]: Made } {
  return Object.fromEntries(Object.keys(record).map((name) => [name, make(name)]))
}
