import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type IrDocument, type PositionOf, type TaskNode, taskTree } from '@kfp-ts/ir'
import { type Carried, textOf } from '../expressions/carried.ts'
import type { ArgoTemplate, NamelessTemplate } from '../argo-template.ts'
import { approvedTemplate, suspendTemplate } from '../platform/argo/approval.ts'
import type { DocumentSettings } from '../platform/document-settings.ts'
import { equipped } from '../platform/equipped.ts'
import { setsNothing, type TaskSettings, taskSettings } from '../platform/task-settings.ts'
import { containerTemplate, parametersOf } from './container-template.ts'
import { groupTemplate, type TaskEmitter, type TemplateCall } from './group-template.ts'
import { isVolumeTask } from '../flow/leaf.ts'
import { loopBody } from './loop-body.ts'
import { itemOf, loopTemplate, marked } from './loop-template.ts'
import { argoName, portName } from '../flow/names.ts'
import { pipelineInput } from './pipeline-inputs.ts'
import { pipelineOutput } from './pipeline-outputs.ts'
import { own, ownParameter, type Placed } from '../flow/scope.ts'
import { inputNames } from '../flow/task-inputs.ts'
import { SharedCalls } from './shared-calls.ts'
import type { Staging } from './staged-inputs.ts'
import { TaskProblems } from './task-problems.ts'
import { Templates } from './templates.ts'
import { volumeTemplate } from './volume-template.ts'

/** What a pipeline becomes: its templates, those that others use first, and the one that it begins with. */
export interface WorkflowTemplates {
  readonly templates: readonly ArgoTemplate[]
  readonly entrypoint: string
  /** Tasks by the template that was made for them. */
  readonly callers: ReadonlyMap<string, readonly TaskNode[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** What is known beside the document while it is turned into templates. */
export interface Emission {
  readonly staging: Staging
  readonly settings: DocumentSettings
  readonly taskName: TaskEmitter['taskName']
  readonly positionOf: PositionOf
}

/** What templates are made with. */
interface Workshop {
  readonly templates: Templates
  readonly shared: SharedCalls
  readonly staging: Staging
  readonly settings: DocumentSettings
  readonly emitter: TaskEmitter
  readonly callers: Map<string, TaskNode[]>
}

/** The templates for all tasks of a pipeline. */
export function workflowTemplates(document: IrDocument, { staging, settings, taskName, positionOf }: Emission): WorkflowTemplates {
  const group = taskTree(document)
  const problems = new TaskProblems(positionOf)
  const emitter: TaskEmitter = {
    taskName,
    templateFor: (placed) => templateFor(workshop, placed),
    attempt: problems.attempt,
    nothing: () => workshop.templates.add('nothing', { suspend: {} }),
  }
  const workshop: Workshop = { templates: new Templates(), shared: new SharedCalls(), staging, settings, emitter, callers: new Map() }
  const input = (name: string): Carried => pipelineInput(group, name, staging.given)
  const entry = groupTemplate({ group, turns: 0, input, shown: (value, output) => pipelineOutput(group, output, value) }, emitter)
  const entrypoint = workshop.templates.add(argoName(document.spec.pipelineInfo.name), entry)
  return { templates: workshop.templates.all(), entrypoint, callers: workshop.callers, diagnostics: problems.all() }
}

function templateFor(workshop: Workshop, placed: Placed): TemplateCall {
  const {
    scope: { turns },
    task,
  } = placed
  if (task.kind === 'loop') return loopCall(workshop, task, turns)
  return task.component.dag === undefined ? containerCall(workshop, placed) : groupCall(workshop, task, turns)
}

function containerCall(workshop: Workshop, placed: Placed): TemplateCall {
  const { task } = placed
  const settings = taskSettings(placed, workshop.settings)
  if (!setsNothing(settings)) return ownCall(workshop, placed, settings)
  const known = workshop.shared.find(task)
  if (known !== undefined) {
    noteCaller(workshop, known.template, task)
    return known
  }
  const made = ownCall(workshop, placed, settings)
  workshop.shared.keep(task, made)
  return made
}

/** A template for one task, which others that turn out to have an equal one call as well. */
function ownCall(workshop: Workshop, placed: Placed, settings: TaskSettings): TemplateCall {
  const { task } = placed
  const call = { task, turns: placed.scope.turns, staging: workshop.staging }
  const bare = settings.resource ?? (isVolumeTask(task) ? volumeTemplate(task) : containerTemplate(call))
  const parameters = [...new Set([...parametersOf(call), ...settings.given.keys()])]
  const made = kept(workshop, task, { parameters, template: equipped(bare, settings) })
  return {
    ...(settings.suspend === undefined ? made : approvedCall(workshop, { task, bare, made, suspend: settings.suspend })),
    given: settings.given,
    hooks: settings.hooks,
  }
}

interface Awaiting {
  readonly task: TaskNode
  readonly bare: NamelessTemplate
  readonly made: TemplateCall
  readonly suspend: { readonly duration?: string }
}

/** Somebody has to let the task go first. */
function approvedCall(workshop: Workshop, { task, bare, made, suspend }: Awaiting): TemplateCall {
  const waits = workshop.templates.add('wait', suspendTemplate(suspend))
  const outputs = (bare.outputs?.parameters ?? []).map(({ name }) => name)
  const template = approvedTemplate({ waits, runs: made.template, parameters: made.parameters, outputs })
  return kept(workshop, task, { parameters: made.parameters, template })
}

function groupCall(workshop: Workshop, group: TaskNode, turns: number): TemplateCall {
  const template = groupTemplate({ group, turns, input: ownInput, shown: textOf }, workshop.emitter)
  return kept(workshop, group, { parameters: groupParameters(group, turns), template })
}

function loopCall(workshop: Workshop, loop: TaskNode, turns: number): TemplateCall {
  const item = itemOf(loop)
  const outer = groupParameters(loop, turns).filter((name) => name !== portName(item.input))
  const input = (name: string): Carried => (name === item.input ? item.value : ownInput(name))
  const body = groupTemplate({ group: loopBody(loop), turns: turns + 1, input, shown: (value) => marked(textOf(value)) }, workshop.emitter)
  const turn = kept(workshop, loop, { parameters: [...new Set([...outer, own.turn, own.items, own.index])], template: body })
  return kept(workshop, loop, { parameters: outer, template: loopTemplate(loop, turn) })
}

function ownInput(name: string): Carried {
  return { expression: ownParameter(portName(name)) }
}

function groupParameters(group: TaskNode, turns: number): readonly string[] {
  return [...inputNames(group).map(portName), ...(turns > 0 ? [own.turn] : [])]
}

function kept(
  workshop: Workshop,
  task: TaskNode,
  made: { readonly parameters: readonly string[]; readonly template: NamelessTemplate },
): TemplateCall {
  const { parameters, template } = made
  const name = argoName(task.spec.componentRef.name.replace(/^comp-/, ''))
  const named = parameters.map((parameter) => ({ name: parameter }))
  const inputs = { ...(named.length > 0 && { parameters: named }), ...template.inputs }
  const added = workshop.templates.add(name, { ...template, ...(Object.keys(inputs).length > 0 && { inputs }) })
  noteCaller(workshop, added, task)
  return { template: added, parameters }
}

function noteCaller({ callers }: Workshop, template: string, task: TaskNode): void {
  const known = callers.get(template)
  if (known === undefined) callers.set(template, [task])
  else known.push(task)
}
