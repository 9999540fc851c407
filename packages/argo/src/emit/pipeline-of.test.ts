import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentSpec, ContainerSpec, IrDocument, PipelineSpec, TaskNode, TaskSpec } from '@kfp-ts/ir'
import { taskTree } from '@kfp-ts/ir'
import { expect } from 'chai'
import { checkArgo } from '../check.ts'
import type { ArgoOptions } from '../options.ts'
import { writeArgo } from '../write-argo.ts'
import { toArgo } from '../to-argo.ts'
import type { ArgoParameter, ArgoTask, ArgoTemplate } from '../argo-template.ts'

/** A component of a pipeline that a test writes: one with a container unless it has tasks or imports something. */
export interface Part extends Omit<Partial<ComponentSpec>, 'dag'> {
  readonly container?: Partial<ContainerSpec>
  readonly importer?: object
  readonly tasks?: Tasks
  readonly gives?: object
}

/** Tasks by name; each calls the component of its own name unless it names another. */
export interface Tasks {
  readonly [name: string]: Omit<Partial<TaskSpec>, 'componentRef'> & { readonly calls?: string }
}

/** A pipeline of a few components. */
export interface Written {
  readonly components?: { readonly [name: string]: Part }
  readonly root: Part
}

/** The document of a pipeline. */
export function pipelineOf({ root, components = {} }: Written): IrDocument {
  const executors = Object.entries(components).flatMap(([name, { tasks, container = {}, importer }]) =>
    tasks === undefined ? [[`exec-${name}`, importer === undefined ? { container: { image: 'image:1', ...container } } : { importer }]] : [],
  )
  const spec = {
    pipelineInfo: { name: 'small' },
    schemaVersion: '2.1.0',
    root: componentOf('root', root),
    components: Object.fromEntries(Object.entries(components).map(([name, part]) => [`comp-${name}`, componentOf(name, part)])),
    deploymentSpec: { executors: Object.fromEntries(executors) as PipelineSpec['deploymentSpec'] & object },
  }
  return { spec: spec as unknown as PipelineSpec, platforms: {} } as IrDocument
}

function componentOf(name: string, { container: _container, importer: _importer, tasks, gives, ...component }: Part): object {
  if (tasks === undefined) return { executorLabel: `exec-${name}`, ...component }
  const all = Object.entries(tasks).map(([task, { calls = task, ...spec }]) => [
    task,
    { componentRef: { name: `comp-${calls}` }, taskInfo: { name: task }, ...spec },
  ])
  return { dag: { tasks: Object.fromEntries(all) as object, ...(gives && { outputs: gives }) }, ...component }
}

/** What a pipeline becomes, with its parts at hand. */
export interface Emitted {
  readonly parameters: readonly ArgoParameter[]
  readonly template: (name: string) => ArgoTemplate
  /** A task of a template, of the pipeline's own unless another is named. */
  readonly task: (name: string, template?: string) => ArgoTask
  /** The value of a task's argument. */
  readonly argument: (task: string, name: string, template?: string) => string | undefined
}

/** Turns a pipeline into a workflow; problems are none. */
export function emitted(written: Written, options: ArgoOptions = {}): Emitted {
  const { document, diagnostics } = toArgo(pipelineOf(written), options)
  if (document === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'))
  // Values of a pipeline's inputs are given by whoever submits the workflow.
  expect(checkArgo(writeArgo(document)).filter(({ code }) => code !== 'KF3923')).to.deep.equal([])
  const spec = document.spec as {
    readonly templates: readonly ArgoTemplate[]
    readonly arguments?: { readonly parameters: readonly ArgoParameter[] }
  }
  const template = (name: string): ArgoTemplate => found(spec.templates, name)
  const task: Emitted['task'] = (name, of = 'small') => found(template(of).dag?.tasks ?? [], name)
  const argument: Emitted['argument'] = (name, parameter, of) => found(task(name, of).arguments?.parameters ?? [], parameter).value
  return { parameters: spec.arguments?.parameters ?? [], template, task, argument }
}

/** The problems of a pipeline, as code and sentence. */
export function problemsOf(written: Written, options: ArgoOptions = {}): readonly string[] {
  return toArgo(pipelineOf(written), options).diagnostics.map(({ code, message }: Diagnostic) => `${code} ${message}`)
}

/** A task of a pipeline by its path. */
export function nodeOf(written: Written, path: string): TaskNode {
  let node = taskTree(pipelineOf(written))
  for (const name of path.split('/')) node = node.children.get(name) ?? node
  return node
}

function found<Named extends { readonly name: string }>(all: readonly Named[], name: string): Named {
  const one = all.find((each) => each.name === name)
  if (one === undefined) throw new Error(`there is no "${name}" among ${all.map((each) => each.name).join(', ')}`)
  return one
}

/** A parameter of a component. */
export const text = { parameterType: 'STRING' } as const
export const whole = { parameterType: 'NUMBER_INTEGER' } as const
export const list = { parameterType: 'LIST' } as const
export const struct = { parameterType: 'STRUCT' } as const

/** An artifact of a component. */
export const model = { artifactType: { schemaTitle: 'system.Model', schemaVersion: '0.0.1' } } as const

describe('a pipeline that tests write', () => {
  it('becomes a workflow', () => {
    const { template, task } = emitted({ root: { tasks: { say: {} } }, components: { say: {} } })
    expect(task('say')).to.deep.equal({ name: 'say', template: 'say' })
    expect(template('say').container).to.deep.equal({ image: 'image:1' })
  })
})
