import { expect } from 'chai'
import {
  type ComponentSpec,
  configField,
  type ContainerSpec,
  type IrDocument,
  type PlatformExecutor,
  type Platforms,
  type TaskSpec,
  type Value,
} from '@kfp-ts/ir'
import type { ArgoTemplate, ArgoTask } from '../argo-template.ts'
import type { ArgoOptions } from '../options.ts'
import { toArgo } from '../to-argo.ts'
import { checkArgo } from '../check.ts'
import { writeArgo } from '../write-argo.ts'

/** What is special about the task of a small pipeline. */
export interface Special {
  readonly kubernetes?: PlatformExecutor
  readonly argo?: PlatformExecutor
  readonly container?: Partial<ContainerSpec>
  readonly task?: Partial<TaskSpec>
  readonly component?: ComponentSpec
  readonly pipeline?: { readonly [platform: string]: { readonly [field: string]: Value } }
  readonly root?: string
}

/** A pipeline with the inputs `sure` (a string), `open` (one that may be missing) and `object`, a task `before` and a task `it`, which is special. */
export function smallPipeline({ kubernetes = {}, argo = {}, container, task, component, pipeline = {}, root }: Special): IrDocument {
  const platform = (name: string, settings: PlatformExecutor): Platforms[string] => ({
    deploymentSpec: { executors: { 'exec-it': settings } },
    ...(pipeline[name] && { [configField(name)]: pipeline[name] }),
  })
  const text = { outputDefinitions: { parameters: { text: { parameterType: 'STRING' } } } } as const
  return {
    platforms: { kubernetes: platform('kubernetes', kubernetes), argo: platform('argo', argo) },
    spec: {
      pipelineInfo: { name: 'small' },
      ...(root !== undefined && { defaultPipelineRoot: root }),
      components: { 'comp-before': { executorLabel: 'exec-before', ...text }, 'comp-it': { executorLabel: 'exec-it', ...component } },
      deploymentSpec: {
        executors: { 'exec-before': { container: { image: 'before:1' } }, 'exec-it': { container: { image: 'it:1', ...container } } },
      },
      root: {
        inputDefinitions: {
          parameters: {
            sure: { parameterType: 'STRING' },
            open: { parameterType: 'STRING', isOptional: true },
            object: { parameterType: 'STRUCT', isOptional: true },
          },
        },
        dag: {
          tasks: {
            before: { componentRef: { name: 'comp-before' } },
            it: { componentRef: { name: 'comp-it' }, dependentTasks: ['before'], ...task },
          },
        },
      },
      schemaVersion: '2.1.0',
    },
  } as IrDocument
}

/** The template and the call of the special task. */
export function emitted(special: Special, options: ArgoOptions = {}): { readonly template: ArgoTemplate; readonly call: ArgoTask } {
  const { document, diagnostics } = toArgo(smallPipeline(special), options)
  expect(diagnostics).to.deep.equal([])
  // Values of a pipeline's inputs are given by whoever submits the workflow.
  expect(document && checkArgo(writeArgo(document)).filter(({ code }) => code !== 'KF3923')).to.deep.equal([])
  const templates = document?.spec['templates'] as readonly ArgoTemplate[]
  const call = templates.find(({ name }) => name === 'small')?.dag?.tasks.find(({ name }) => name === 'it')
  const template = templates.find(({ name }) => name === call?.template)
  if (call === undefined || template === undefined) throw new Error('The task is missing.')
  return { template, call }
}

/** What Argo cannot do. */
export function problemsOf(special: Special, options: ArgoOptions = {}): readonly string[] {
  return toArgo(smallPipeline(special), options).diagnostics.map(({ code, message, hint }) => `${code} ${message} hint: ${hint}`)
}

/** References that settings may have. */
export const sure = { componentInputParameter: 'sure' }
export const open = { componentInputParameter: 'open' }
export const object = { componentInputParameter: 'object' }
export const before = { taskOutputParameter: { producerTask: 'before', outputParameterKey: 'text' } }

describe('a small pipeline', () => {
  it('has a template without anything special', () => {
    expect(emitted({}).template).to.deep.equal({ name: 'it', container: { image: 'it:1' } })
  })
})
