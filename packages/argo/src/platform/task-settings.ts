import type { TaskConfigField } from '@kfp-ts/component'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { PlatformExecutor, TaskNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { portName } from '../flow/names.ts'
import { place } from '../flow/place.ts'
import type { Places } from '../flow/places.ts'
import type { NamelessTemplate } from '../argo-template.ts'
import type { Placed } from '../flow/scope.ts'
import type { Carried } from '../expressions/carried.ts'
import { checkedSettings } from './argo/checked-settings.ts'
import type { TaskHooks } from './argo/hooks.ts'
import { memoize, type OwnMemoize } from './argo/memoize.ts'
import { type ResourceRequest, resourceTemplate } from './argo/resource.ts'
import { templateFields } from './argo/task-fields.ts'
import { nameProblems } from './container-names.ts'
import type { DocumentSettings } from './document-settings.ts'
import type { Equipment } from './equipped.ts'
import { executorSettings } from './kubernetes/executor-settings.ts'
import type { PodPart } from './pod-part.ts'
import { callersLookup, type Lookup, TemplateLookup, textWith } from './lookup.ts'
import { resources } from './resources.ts'
import { retryStrategy } from './retry-strategy.ts'
import { passed, taskConfigInputs, taskConfigValue } from './task-config.ts'
import { VolumeNames } from './volume-names.ts'
import { workspaceMount } from './workspace.ts'

/** All that is set for a task beside what flows into it. */
export interface TaskSettings extends Equipment {
  /** What its template is given beside its inputs, and what inputs are that nobody else gives. */
  readonly given: ReadonlyMap<string, Carried>
  /** A task that somebody has to let go first, or that waits for a time. */
  readonly suspend: { readonly duration?: string } | undefined
  /** What runs beside the task, and after it. */
  readonly hooks: TaskHooks | undefined
  /** The template of a task that is a request to Kubernetes in place of its container. */
  readonly resource: NamelessTemplate | undefined
}

/** Fields of a task's settings for Argo that are more than fields of its template. */
const wider = ['memoize', 'suspend', 'resource', 'hooks']
interface Wider {
  readonly memoize?: OwnMemoize
  readonly hooks?: TaskHooks
  readonly suspend?: { readonly duration?: string }
  readonly resource?: ResourceRequest
}

/** The settings of a task. Throws PipelineError: KF3853 for a setting that is none, and what single settings report. */
export function taskSettings(placed: Placed, document: DocumentSettings): TaskSettings {
  const { task } = placed
  const lookup = new TemplateLookup(placed)
  const settings = ownSettings(task, document)
  const { suspend, resource, hooks } = settings as Wider
  const applied = fieldParts(document, lookup, (field) => passed(task.component, field).applied)
  const request = resource === undefined ? undefined : resourceTemplate(task, resource, lookup)
  const parts = [...applied, ...ownParts({ placed, settings, document }, lookup)]
  const twins = settings['sidecars'] === undefined ? [] : nameProblems(task, parts, document.places)
  if (twins.length > 0) throw new PipelineError(twins)
  const references = lookup.arguments()
  if (references.size > 0 && placed.scope.group.component.executorLabel !== undefined) throw new PipelineError([problem('KF3856', [task.path])])
  return {
    task: task.path,
    suspend,
    hooks,
    resource: request,
    parts,
    withoutEnv: !passed(task.component, 'ENV').applied,
    staged: stagedBeginnings(task),
    given: new Map([...references, ...told(placed, document)]),
  }
}

/** Whether a template needs nothing for what is set: it is that of the component. */
export function setsNothing({ parts, withoutEnv, given, suspend, hooks, resource }: TaskSettings): boolean {
  const isMore = withoutEnv || given.size > 0 || suspend !== undefined || hooks !== undefined || resource !== undefined
  return !isMore && parts.every((part) => Object.keys(part).length === 0)
}

/** What a task is told of itself, by input. */
function told(placed: Placed, document: DocumentSettings): readonly (readonly [string, Carried])[] {
  const { component, executor } = placed.task
  const isTold = (field: TaskConfigField | undefined): boolean => passed(component, field).told
  const inputs = taskConfigInputs(component)
  if (inputs.length === 0) return []
  const lookup = callersLookup(placed)
  const env = (executor?.container?.env ?? []).map(({ name, value = '' }) => ({ name, value: textWith(lookup, value) }))
  const own = isTold('ENV') && env.length > 0 ? [{ main: { env } }] : []
  const value = taskConfigValue([...own, ...fieldParts(document, lookup, isTold)])
  return inputs.map((input) => [portName(input), value] as const)
}

/** The settings that components can be told of their tasks: the IR's own, and Kubernetes'. */
function fieldParts(
  { kubernetes, places }: DocumentSettings,
  lookup: Lookup,
  isWanted: (field: TaskConfigField | undefined) => boolean,
): readonly PodPart[] {
  const { task } = lookup
  const settings = kubernetes[task.executorLabel ?? ''] ?? {}
  const own = isWanted('RESOURCES') ? [resources(task.executor?.container?.resources, lookup)] : []
  const fields = Object.keys(settings)
  if (fields.length === 0) return own
  refuseUnknown(task, { platform: 'kubernetes', fields, known: Object.keys(executorSettings), places })
  const volumes = new VolumeNames()
  const written = Object.entries(executorSettings).flatMap(([name, { write, field }]) =>
    settings[name] === undefined || !isWanted(field) ? [] : [write(settings[name], { lookup, volumes })],
  )
  return [...own, ...written]
}

/** What is set for a task for Argo alone. */
function ownSettings(task: TaskNode, document: DocumentSettings): PlatformExecutor {
  const settings = document.argo[task.executorLabel ?? ''] ?? {}
  const fields = Object.keys(settings)
  if (fields.length === 0) return settings
  refuseUnknown(task, { platform: 'argo', fields, known: [...Object.keys(templateFields), ...wider], places: document.places })
  return checkedSettings(task, settings, document.places)
}

interface Asked {
  readonly placed: Placed
  readonly settings: PlatformExecutor
  readonly document: DocumentSettings
}

/** What is set for a task by Argo's own settings, and by what surrounds it. */
function ownParts({ placed: { task, scope }, settings, document }: Asked, lookup: Lookup): readonly PodPart[] {
  const { memoize: own, resource } = settings as Wider
  const all = resource === undefined ? document.memoize : undefined
  const around = [retryStrategy(task), memoize({ task, turns: scope.turns, own, all }), ...(document.hasWorkspace ? [workspaceMount] : [])]
  return Object.keys(settings).length === 0 ? around : [...fieldsWritten(settings, lookup), ...around]
}

function fieldsWritten(settings: PlatformExecutor, lookup: Lookup): readonly PodPart[] {
  return Object.entries(templateFields).flatMap(([name, write]) => (settings[name] === undefined ? [] : [write(settings[name], lookup)]))
}

interface Fields {
  readonly platform: string
  readonly fields: readonly string[]
  readonly known: readonly string[]
  readonly places: Places
}

function refuseUnknown(task: TaskNode, { platform, fields, known, places }: Fields): void {
  const unknown = fields.filter((field) => !known.includes(field))
  const problems = unknown.map((field): Diagnostic =>
    problem('KF3853', [platform, task.path, field, known.join(', ')], places.setting(task, platform, [field])),
  )
  if (problems.length > 0) throw new PipelineError(problems)
}

/** The first folders of all paths where input artifacts of a task may be staged. */
function stagedBeginnings({ component: { inputDefinitions } }: TaskNode): readonly string[] {
  if (Object.keys(inputDefinitions?.artifacts ?? {}).length === 0) return []
  return [place.root, 's3://', 'minio://', 'http://', 'https://'].map((root) => `/${root.replace('://', '/')}`).concat('/gcs')
}
