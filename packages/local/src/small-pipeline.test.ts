import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkPipeline,
  type ComponentSpec,
  type ContainerSpec,
  type Definitions,
  type IrDocument,
  type ParameterType,
  type PlatformExecutor,
  type TaskSpec,
} from '@kfp-ts/ir'
import type { Run, RunEvent } from '@kfp-ts/runs'
import { expect } from 'chai'
import type { RunOptions } from './run-options.ts'
import { runPipeline } from './run-pipeline.ts'

// Pipelines written by hand, for the tests of this room.

interface Ports {
  readonly [name: string]:
    | ParameterType
    | 'ARTIFACT'
    | 'ARTIFACTS'
    | { readonly optional: ParameterType | 'ARTIFACT'; readonly value?: string | number }
}
/** A step: a Node script, which sees `p` (parameters), `a` (lists of paths), `out(name, value)` and `path(name)`, or any container. */
export interface Step {
  readonly in?: Ports
  readonly out?: Ports
  readonly run?: string
  readonly container?: Partial<ContainerSpec>
  readonly platform?: PlatformExecutor
}
/** A pipeline of steps and groups; tasks name their component in `componentRef`. */
export interface SmallPipeline {
  readonly steps: { readonly [name: string]: Step }
  readonly groups?: { readonly [name: string]: Group }
  readonly in?: Ports
  readonly out?: Ports
  readonly tasks: { readonly [name: string]: TaskSpec }
  readonly outputs?: NonNullable<ComponentSpec['dag']>['outputs']
}
interface Group {
  readonly in?: Ports
  readonly out?: Ports
  readonly tasks: { readonly [name: string]: TaskSpec }
  readonly outputs?: NonNullable<ComponentSpec['dag']>['outputs']
}

const prelude = `
const fs = require('fs'), input = JSON.parse(process.argv[process.argv.length - 1]), p = input.inputs.parameterValues
const a = Object.fromEntries(Object.entries(input.inputs.artifacts).map(([name, list]) => [name, list.artifacts.map((one) => one.uri)]))
const out = (name, value) => fs.writeFileSync(input.outputs.parameters[name].outputFile, typeof value === 'string' ? value : JSON.stringify(value))
const path = (name) => input.outputs.artifacts[name].artifacts[0].uri
`

export function smallPipeline({ steps, groups = {}, ...root }: SmallPipeline): IrDocument {
  const executors = Object.entries(steps).map(([name, { run = '', container }]) => [
    name,
    { container: { image: 'node:22', command: ['node', '-e', prelude + run, 'text'], args: ['--executor_input', '{{$}}'], ...container } },
  ])
  const components = [
    ...Object.entries(steps).map(([name, step]) => [name, { executorLabel: name, ...ports(step) }] as const),
    ...Object.entries(groups).map(([name, group]) => [name, dagOf(group)] as const),
  ]
  const platforms = Object.entries(steps).flatMap(([name, { platform }]) => (platform === undefined ? [] : [[name, platform] as const]))
  return {
    spec: {
      pipelineInfo: { name: 'small' },
      schemaVersion: '2.1.0',
      sdkVersion: 'by-hand',
      components: Object.fromEntries(components),
      deploymentSpec: { executors: Object.fromEntries(executors) },
      root: dagOf(root),
    },
    platforms: platforms.length === 0 ? {} : { kubernetes: { deploymentSpec: { executors: Object.fromEntries(platforms) } } },
  }
}

function dagOf({ tasks, outputs, ...rest }: Group): ComponentSpec {
  return { ...ports(rest), dag: { tasks, ...(outputs && { outputs }) } }
}

function ports(step: { readonly in?: Ports; readonly out?: Ports }): Pick<ComponentSpec, 'inputDefinitions' | 'outputDefinitions'> {
  return { ...(step.in && { inputDefinitions: definitions(step.in) }), ...(step.out && { outputDefinitions: definitions(step.out) }) }
}

function definitions(given: Ports): Definitions {
  const all = Object.entries(given).map(([name, port]) => {
    const { optional = undefined, value = undefined } = typeof port === 'string' ? {} : port
    return { name, type: optional ?? (port as ParameterType | 'ARTIFACT' | 'ARTIFACTS'), optional: optional !== undefined, value }
  })
  const artifactType = { schemaTitle: 'system.Artifact', schemaVersion: '0.0.1' }
  const artifacts = all.filter(({ type }) => type.startsWith('ARTIFACT'))
  const parameters = all.filter(({ type }) => !type.startsWith('ARTIFACT'))
  return {
    ...(parameters.length > 0 && {
      parameters: Object.fromEntries(
        parameters.map(({ name, type, optional, value }) => [
          name,
          { parameterType: type as ParameterType, ...(optional && { isOptional: true }), ...(value !== undefined && { defaultValue: value }) },
        ]),
      ),
    }),
    ...(artifacts.length > 0 && {
      artifacts: Object.fromEntries(
        artifacts.map(({ name, type, optional }) => [
          name,
          { artifactType, ...(type === 'ARTIFACTS' && { isArtifactList: true }), ...(optional && { isOptional: true }) },
        ]),
      ),
    }),
  }
}

type TaskInputs = NonNullable<TaskSpec['inputs']>

/** A task: its component, its inputs in short (`5` a constant, `'$x'` an input of the group, `'a.out'` an output), and what else it says. */
export function task(component: string, inputs: { readonly [name: string]: unknown } = {}, more: Partial<TaskSpec> = {}): TaskSpec {
  const parameters: Record<string, NonNullable<TaskInputs['parameters']>[string]> = {}
  const artifacts: Record<string, NonNullable<TaskInputs['artifacts']>[string]> = {}
  for (const [name, source] of Object.entries(inputs)) {
    const [, kind = '', producer = '', key = ''] = (typeof source === 'string' && /^([$@]?)([\w-]+)(?:\.([\w-]+))?$/.exec(source)) || []
    if (kind === '@')
      artifacts[name] = key === '' ? { componentInputArtifact: producer } : { taskOutputArtifact: { producerTask: producer, outputArtifactKey: key } }
    else if (kind === '$') parameters[name] = { componentInputParameter: producer }
    else if (key !== '') parameters[name] = { taskOutputParameter: { producerTask: producer, outputParameterKey: key } }
    else parameters[name] = { runtimeValue: { constant: source as string } }
  }
  const cached = { cachingOptions: { enableCache: true } }
  return { taskInfo: { name: component }, componentRef: { name: component }, ...cached, inputs: { parameters, artifacts }, ...more }
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'local-'))
}

/** Runs a pipeline in a folder of its own unless told otherwise, and gathers the events. */
export async function run(
  pipeline: SmallPipeline | IrDocument,
  options: Partial<RunOptions> = {},
): Promise<{ run: Run; events: readonly RunEvent[]; runs: string }> {
  const document = 'spec' in pipeline ? pipeline : smallPipeline(pipeline)
  const runs = options.runs ?? newFolder()
  const events: RunEvent[] = []
  const finished = await runPipeline(document, { ahead: 0, ...options, runs, onEvent: (event) => events.push(event) })
  return { run: finished, events, runs }
}

/** The states of a run's tasks, by path. */
export function states({ tasks }: Run): { readonly [path: string]: string } {
  return Object.fromEntries(tasks.map(({ path, state }) => [path, state]))
}

/** What the pipeline hands out as parameter `name` from an output of a task. */
export function handOut(name: string, producerSubtask: string, outputParameterKey: string): NonNullable<SmallPipeline['outputs']> {
  return { parameters: { [name]: { valueFromParameter: { producerSubtask, outputParameterKey } } } }
}

describe('smallPipeline', () => {
  it('writes IR that the checker takes', () => {
    const document = smallPipeline({
      steps: { make: { in: { n: 'NUMBER_INTEGER' }, out: { text: 'STRING', file: 'ARTIFACT' } }, use: { in: { text: 'STRING', file: 'ARTIFACT' } } },
      tasks: { make: task('make', { n: 5 }), use: task('use', { text: 'make.text', file: '@make.file' }) },
    })
    expect(checkPipeline(document)).to.deep.equal([])
  })
})
