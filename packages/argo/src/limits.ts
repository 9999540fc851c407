import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { ArgoContainer, ArgoParameter, ArgoTemplate } from './argo-template.ts'
import type { Found } from './flow/places.ts'
import { ownParameter } from './flow/scope.ts'
import { type Origins, originOf, taskIn } from './origins.ts'

/** Kubernetes keeps no larger objects (etcd's 1.5 MiB less what Argo adds); Argo compresses what it notes of a run, and never the templates. */
const objectBytes = 1024 * 1024

/** MAX_ARG_STRLEN of Linux: what is longer Argo writes to a file, of which only a program that knows Argo would read. */
const argumentBytes = 128 * 1024

/** What Argo's full custom resource definitions take (`pkg/apis/workflow/v1alpha1/workflow_types.go`); its minimal ones count nothing. */
const counts = { templates: 200, tasks: 200, inputs: 500 }

/** Which of Argo's custom resource definitions are installed. */
export type Definitions = 'full' | 'minimal'

/** What grows with a pipeline. */
export interface Sized {
  readonly templates: readonly ArgoTemplate[]
  /** The workflow's own. */
  readonly parameters: readonly ArgoParameter[]
}

/** What is too many or too large for a cluster. */
export function limitsOf({ templates, parameters }: Sized, definitions: Definitions, origins: Origins): readonly Diagnostic[] {
  const bytes = Buffer.byteLength(JSON.stringify([parameters, templates]))
  return [
    ...(definitions === 'full' ? tooMany(templates, origins) : []),
    ...(bytes > objectBytes ? [problem('KF3811', [kilobytes(bytes)], largestOf({ templates, parameters }, origins))] : []),
    ...templates.flatMap((template) => tooLongAlone(template, origins)),
    ...filledTooLong(templates, origins),
  ]
}

function tooMany(templates: readonly ArgoTemplate[], origins: Origins): readonly Diagnostic[] {
  const { places } = origins
  const most = (countOf: (template: ArgoTemplate) => number): { readonly count: number; readonly origin: TaskNode | undefined } => {
    const all = templates.map(countOf)
    const count = Math.max(0, ...all)
    const template = templates[all.indexOf(count)]
    return { count, origin: template && originOf(template, origins) }
  }
  const tasks = most(({ dag }) => dag?.tasks.length ?? 0)
  const inputs = most((template) => template.inputs?.parameters?.length ?? 0)
  const found = [
    { what: 'templates', count: templates.length, limit: counts.templates, placeOf: () => places.tasks(undefined) },
    { what: 'tasks in one group', count: tasks.count, limit: counts.tasks, placeOf: () => places.tasks(tasks.origin) },
    { what: 'inputs in one template', count: inputs.count, limit: counts.inputs, placeOf: () => places.inputs(inputs.origin) },
  ]
  return found.flatMap(({ what, count, limit, placeOf }) =>
    count > limit ? [problem('KF3810', [what, String(count), String(limit)], placeOf())] : [],
  )
}

/** Where the most of a workflow that is too large comes from. */
function largestOf({ templates, parameters }: Sized, origins: Origins): Found {
  const { places } = origins
  const sizes = [
    ...parameters.map(({ name, value = '' }) => ({ size: value.length, placeOf: () => places.input(name) })),
    ...templates.map((template) => ({ size: JSON.stringify(template).length, placeOf: () => placeOfTemplate(template, origins) })),
  ]
  const [largest] = sizes.toSorted((one, other) => other.size - one.size)
  return largest === undefined ? places.pipeline() : largest.placeOf()
}

function placeOfTemplate(template: ArgoTemplate, origins: Origins): Found {
  const origin = originOf(template, origins)
  return origin === undefined || template.dag !== undefined ? origins.places.tasks(origin) : origins.places.longestText(origin)
}

function tooLongAlone(template: ArgoTemplate, origins: Origins): readonly Diagnostic[] {
  return tooLong(textsOf(template.container), []).map((length) =>
    problem('KF3812', [template.name, kilobytes(length)], placeOfTemplate(template, origins)),
  )
}

/** Texts of containers that the constants of one call make too long. */
function filledTooLong(templates: readonly ArgoTemplate[], origins: Origins): readonly Diagnostic[] {
  const containers = new Map(templates.map(({ name, container }) => [name, container]))
  return templates.flatMap((group) =>
    (group.dag?.tasks ?? []).flatMap((task) => {
      const long = (task.arguments?.parameters ?? []).filter(({ value = '' }) => value.length > noticed && !value.startsWith('{{='))
      const lengths = long.length === 0 ? [] : tooLong(textsOf(containers.get(task.template)), long)
      return lengths.map((length) => problem('KF3812', [task.template, kilobytes(length)], placeOfCall(taskIn(group, task, origins), origins)))
    }),
  )
}

function placeOfCall(task: TaskNode | undefined, { places }: Origins): Found {
  return task === undefined ? places.pipeline() : places.longestConstant(task)
}

/** A constant that is shorter makes no text too long. */
const noticed = 1024

/** The lengths of texts that are too long with what is filled into them. */
function tooLong(texts: readonly string[], given: readonly ArgoParameter[]): readonly number[] {
  return texts
    .map((text) => {
      const filled = given.filter(({ name }) => text.includes(ownParameter(name)))
      return [text, ...filled.map(({ value = '' }) => value)].reduce((sum, part) => sum + Buffer.byteLength(part), 0)
    })
    .filter((length) => length > argumentBytes)
}

/** What a program is started with: each text of it is limited alone. */
function textsOf({ command = [], args = [], env = [] }: Partial<ArgoContainer> = {}): readonly string[] {
  return [...command, ...args, ...env.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))]
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-US')
}
