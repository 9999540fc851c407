import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { type ArtifactSpec, type IrDocument, type PositionOf, type TaskNode, taskTree, type Value } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { absent, type Carried, carriedOf, textOf, valueOf } from '../expressions/carried.ts'
import { member, quoted } from '../expressions/expression.ts'
import { inText } from '../expressions/filled-text.ts'
import { artifactList } from './artifact-list.ts'
import type { ArgoParameter, ArgoTemplate, NamelessTemplate } from './argo-template.ts'
import { containerTemplate, parametersOf } from './container-template.ts'
import { groupTemplate, inputNames, type TemplateFor } from './group-template.ts'
import { isVolumeTask } from './leaf.ts'
import { itemOf, loopTemplate, marked } from './loop-template.ts'
import { argoName, portName } from './names.ts'
import { own, ownParameter } from './scope.ts'
import type { Staging } from './staged-inputs.ts'
import { TaskProblems } from './task-problems.ts'
import { Templates } from './templates.ts'
import { volumeTemplate } from './volume-template.ts'

/** What a pipeline becomes: its templates, those that others use first, and the one that it begins with. */
export interface WorkflowTemplates {
  readonly templates: readonly ArgoTemplate[]
  readonly entrypoint: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What is known beside the document while it is turned into templates. */
export interface Emission {
  readonly staging: Staging
  readonly positionOf: PositionOf
}

/** The templates for all tasks of a pipeline. */
export function workflowTemplates(document: IrDocument, { staging, positionOf }: Emission): WorkflowTemplates {
  const root = taskTree(document)
  const templates = new Templates()
  const problems = new TaskProblems(positionOf)
  const templateFor: TemplateFor = ({ scope, task }) => {
    if (task.kind === 'loop') return loopOf(task, scope.turns)
    if (task.component.dag !== undefined) return groupOf(task, scope.turns)
    return leafOf(task, scope.turns)
  }
  const added = (task: TaskNode, template: NamelessTemplate, parameters: readonly string[]): ReturnType<TemplateFor> => ({
    template: templates.add(argoName(task.spec.componentRef.name.replace(/^comp-/, '')), {
      inputs: { parameters: parameters.map((name) => ({ name })) },
      ...template,
    }),
    parameters,
  })
  const groupOf = (group: TaskNode, turns: number): ReturnType<TemplateFor> => {
    const parameters = [...inputNames(group).map(portName), ...(turns > 0 ? [own.turn] : [])]
    return added(
      group,
      groupTemplate({ group, turns, input: (name) => ({ expression: ownParameter(portName(name)) }), shown: textOf }, emitter),
      parameters,
    )
  }
  const leafOf = (task: TaskNode, turns: number): ReturnType<TemplateFor> => {
    const call = { task, turns, staging }
    const parameters = parametersOf(call)
    return added(task, isVolumeTask(task) ? volumeTemplate(task) : containerTemplate(call), parameters)
  }
  const loopOf = (loop: TaskNode, turns: number): ReturnType<TemplateFor> => {
    const item = itemOf(loop)
    const outer = [...inputNames(loop).map(portName), ...(turns > 0 ? [own.turn] : [])]
    const parameters = [...new Set([...outer.filter((name) => name !== portName(item.input)), own.turn, own.items, own.index])]
    const input = (name: string): Carried => (name === item.input ? item.value : { expression: ownParameter(portName(name)) })
    const body = groupTemplate({ group: bodyOf(loop), turns: turns + 1, input, shown: (value) => marked(textOf(value)) }, emitter)
    const wanted = outer.filter((name) => name !== portName(item.input))
    return added(loop, loopTemplate(loop, added(loop, body, parameters)), wanted)
  }
  const emitter = { templateFor, attempt: problems.attempt }
  const entry = groupTemplate({ group: root, turns: 0, input: (name) => rootInput(root, name, staging), shown: shownToPeople(root) }, emitter)
  const entrypoint = templates.add(argoName(document.spec.pipelineInfo.name), entry)
  return { templates: templates.all(), entrypoint, diagnostics: problems.all() }
}

/** The body of a loop is its group; a loop over a single container gets a group of its own, so that items are known before it is called. */
function bodyOf(loop: TaskNode): TaskNode {
  if (loop.component.dag !== undefined) return loop
  const {
    parameterIterator: _parameters,
    artifactIterator: _artifacts,
    iteratorPolicy: _policy,
    triggerPolicy: _trigger,
    dependentTasks: _before,
    ...spec
  } = loop.spec
  const { parameters = {}, artifacts = {} } = loop.component.inputDefinitions ?? {}
  const inputs = {
    parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { componentInputParameter: name }])),
    artifacts: Object.fromEntries(Object.keys(artifacts).map((name) => [name, { componentInputArtifact: name }])),
  }
  const { outputDefinitions } = loop.component
  const selected = {
    parameters: Object.fromEntries(
      Object.keys(outputDefinitions?.parameters ?? {}).map((key) => [
        key,
        { valueFromParameter: { producerSubtask: loop.name, outputParameterKey: key } },
      ]),
    ),
    artifacts: Object.fromEntries(
      Object.keys(outputDefinitions?.artifacts ?? {}).map((key) => [
        key,
        { artifactSelectors: [{ producerSubtask: loop.name, outputArtifactKey: key }] },
      ]),
    ),
  }
  const body: TaskNode = { ...loop, component: { ...loop.component, dag: { tasks: {}, outputs: selected } } }
  const task: TaskNode = { ...loop, kind: 'container', spec: { ...spec, inputs }, parent: body }
  return { ...body, children: new Map([[loop.name, task]]) }
}

/** A pipeline's input, from the text that a person gave for it. Only here are parameters of the workflow read. */
function rootInput({ component }: TaskNode, name: string, { given }: Staging): Carried {
  const { parameters = {}, artifacts = {} } = component.inputDefinitions ?? {}
  if (artifacts[name] !== undefined) return givenArtifact(name, artifacts[name], given[name])
  const spec = parameters[name]
  if (spec === undefined) return absent
  const text = member('workflow.parameters', portName(name))
  const parsed = { STRING: text, NUMBER_INTEGER: `int(${text})`, NUMBER_DOUBLE: `float(${text})`, BOOLEAN: `(lower(${text}) in ['true','t','1'])` }
  const value = carriedOf(parsed[spec.parameterType as keyof typeof parsed] ?? `fromJSON(${text})`)
  return isOptional(spec) ? { expression: `(${text}=='null'?'null':${textOf(value)})` } : value
}

/** A pipeline's artifact is what lies at the URI that is given for it. */
function givenArtifact(name: string, { artifactType, isOptional: optional }: ArtifactSpec, uri: Value | undefined): Carried {
  if (typeof uri === 'string') return carriedOf(artifactList({ name, type: artifactType, uri: quoted(uri), metadata: '{}' }))
  if (optional === true) return absent
  throw new PipelineError([problem('KF3807', [name])])
}

function isOptional({ isOptional: optional, defaultValue }: { readonly isOptional?: boolean; readonly defaultValue?: Value }): boolean {
  return optional === true && defaultValue === undefined
}

/** What people read of a pipeline's outputs: strings as they are, other values as JSON, artifacts by their URI. */
function shownToPeople({ component }: TaskNode): (value: Carried, output: string) => string {
  return (value, output) => {
    const artifact = component.outputDefinitions?.artifacts?.[output]
    if (artifact === undefined) return inText(valueOf(value))
    return artifact.isArtifactList === true ? `toJson(map(${valueOf(value)},#.uri))` : `(${valueOf(value)}?.[0]?.uri??'')`
  }
}

/** The parameters of a workflow, with the texts that stand for their defaults. */
export function workflowParameters({ spec: { root } }: IrDocument, given: { readonly [name: string]: Value } = {}): readonly ArgoParameter[] {
  return Object.entries(root.inputDefinitions?.parameters ?? {}).map(([name, parameter]) => {
    const value = given[name] ?? parameter.defaultValue
    const text = value === undefined ? (isOptional(parameter) ? 'null' : undefined) : typeof value === 'string' ? value : JSON.stringify(value)
    return {
      name: portName(name),
      ...(text !== undefined && { value: text }),
      ...(parameter.description !== undefined && { description: parameter.description }),
      ...(parameter.literals !== undefined && {
        enum: parameter.literals.map((literal) => (typeof literal === 'string' ? literal : JSON.stringify(literal))),
      }),
    }
  })
}
