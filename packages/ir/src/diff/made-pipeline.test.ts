import type { IrDocument } from '../document/document.ts'
import type { ComponentSpec, ContainerSpec, Definitions, TaskSpec } from '../document/pipeline-spec.ts'
import { diffPipelines } from './diff-pipelines.ts'
import { expect } from 'chai'

/** A task of a pipeline made for a test. */
export interface MadeTask {
  readonly container?: Partial<ContainerSpec>
  readonly inputs?: NonNullable<TaskSpec['inputs']>['parameters']
  readonly outputs?: Definitions['parameters']
  readonly task?: Partial<TaskSpec>
  /** What it is called in the file, where the name does not say that. */
  readonly component?: string
  /** Of a group: the tasks inside. */
  readonly inside?: { readonly [name: string]: MadeTask }
  readonly dagOutputs?: NonNullable<ComponentSpec['dag']>['outputs']
}
interface Parts {
  readonly components: Record<string, ComponentSpec>
  readonly executors: Record<string, { readonly container: ContainerSpec }>
}

/** A pipeline of these tasks; each runs image `i:1` with its own name as command, and caching is on. */
export function made(
  tasks: { readonly [name: string]: MadeTask },
  change: (document: IrDocument) => IrDocument = (document) => document,
): IrDocument {
  const parts: Parts = { components: {}, executors: {} }
  const inside = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, addTask(name, task, parts)]))
  return change({
    spec: {
      pipelineInfo: { name: 'made' },
      schemaVersion: '2.1.0',
      components: parts.components,
      deploymentSpec: { executors: parts.executors },
      root: { dag: { tasks: inside }, inputDefinitions: { parameters: { epochs: { parameterType: 'NUMBER_INTEGER', defaultValue: 4 } } } },
    },
    platforms: {},
  })
}

function addTask(name: string, made: MadeTask, { components, executors }: Parts): TaskSpec {
  const component = made.component ?? `comp-${name}`
  const outputs = made.outputs === undefined ? {} : { outputDefinitions: { parameters: made.outputs } }
  if (made.inside !== undefined) {
    const tasks = Object.fromEntries(Object.entries(made.inside).map(([each, task]) => [each, addTask(each, task, { components, executors })]))
    components[component] = { dag: { tasks, ...(made.dagOutputs && { outputs: made.dagOutputs }) }, ...outputs }
  } else {
    components[component] = { executorLabel: `exec-${component}`, ...outputs }
    executors[`exec-${component}`] = { container: { image: 'i:1', command: [name.replace(/-\d+$/, '')], ...made.container } }
  }
  const caching = made.inside === undefined ? { cachingOptions: { enableCache: true } } : {}
  return {
    componentRef: { name: component },
    taskInfo: { name },
    ...caching,
    ...(made.inputs && { inputs: { parameters: made.inputs } }),
    ...made.task,
  }
}

/** `{ runtimeValue: ... }`. */
export function constant(value: string | number): { readonly runtimeValue: { readonly constant: string | number } } {
  return { runtimeValue: { constant: value } }
}

/** The output `Output` of a task. */
export function outputOf(producerTask: string): {
  readonly taskOutputParameter: { readonly producerTask: string; readonly outputParameterKey: string }
} {
  return { taskOutputParameter: { producerTask, outputParameterKey: 'Output' } }
}

/** One output, `Output`. */
export const gives: Definitions['parameters'] = { Output: { parameterType: 'STRING' } }

describe('a made pipeline', () => {
  it('is the same as itself', () => {
    expect(diffPipelines(made({ a: {} }), made({ a: {} }))).to.deep.equal({ pipeline: [], tasks: [], cache: [] })
  })
})
