import type { IrDocument } from '../document/document.ts'
import type { Ports } from './command-word.ts'
import type { ComponentSpec, ContainerSpec, DagOutputs, Definitions, TaskSpec } from '../document/pipeline-spec.ts'
import type { PortsV1 } from './ports.ts'

/** What a component of version 1 says, in the words of version 2. */
export interface ComponentV1 extends Ports {
  readonly name: string
  readonly description: string | undefined
  readonly container: ContainerSpec
}

/** A component as a pipeline that does nothing but call it: what an SDK of version 2 makes when it compiles one component. */
export function singleComponent({ name, description, inputs, outputs, container }: ComponentV1): IrDocument {
  const declared: ComponentSpec = {
    ...(hasPorts(inputs) && { inputDefinitions: written(inputs) }),
    ...(hasPorts(outputs) && { outputDefinitions: written(outputs) }),
  }
  const [component, executor] = [`comp-${name}`, `exec-${name}`]
  const yielded = hasPorts(outputs) ? { outputs: outputsOf(name, outputs.definitions) } : {}
  return {
    spec: {
      pipelineInfo: { name, ...(description !== undefined && { description }) },
      schemaVersion: '2.1.0',
      components: { [component]: { ...declared, executorLabel: executor } },
      deploymentSpec: { executors: { [executor]: { container } } },
      root: { ...declared, dag: { tasks: { [name]: taskOf(name, component, inputs) }, ...yielded } },
    },
    platforms: {},
  }
}

function hasPorts({ definitions: { parameters, artifacts } }: PortsV1): boolean {
  return Object.keys(parameters).length + Object.keys(artifacts).length > 0
}
function written({ definitions: { parameters, artifacts } }: PortsV1): Definitions {
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(artifacts).length > 0 && { artifacts }),
  }
}
function taskOf(name: string, component: string, { definitions }: PortsV1): TaskSpec {
  const parameters = mapped(definitions.parameters, (input) => ({ componentInputParameter: input }))
  const artifacts = mapped(definitions.artifacts, (input) => ({ componentInputArtifact: input }))
  const inputs = {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(artifacts).length > 0 && { artifacts }),
  }
  return {
    cachingOptions: { enableCache: true },
    componentRef: { name: component },
    ...(Object.keys(inputs).length > 0 && { inputs }),
    taskInfo: { name },
  }
}
function outputsOf(task: string, { parameters, artifacts }: Required<Definitions>): DagOutputs {
  const values = mapped(parameters, (key) => ({ valueFromParameter: { outputParameterKey: key, producerSubtask: task } }))
  const files = mapped(artifacts, (key) => ({ artifactSelectors: [{ outputArtifactKey: key, producerSubtask: task }] }))
  return {
    ...(Object.keys(values).length > 0 && { parameters: values }),
    ...(Object.keys(files).length > 0 && { artifacts: files }),
  }
}
function mapped<T>(ports: object, make: (name: string) => T): { readonly [name: string]: T } {
  return Object.fromEntries(Object.keys(ports).map((name) => [name, make(name)]))
}
