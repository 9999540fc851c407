import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ArgoContainer, ArgoParameter, ArgoTemplate } from './argo-template.ts'
import { ownParameter } from './flow/scope.ts'

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
export function limitsOf({ templates, parameters }: Sized, definitions: Definitions): readonly Diagnostic[] {
  const bytes = Buffer.byteLength(JSON.stringify([parameters, templates]))
  return [
    ...(definitions === 'full' ? tooMany(templates) : []),
    ...(bytes > objectBytes ? [problem('KF3811', [kilobytes(bytes)])] : []),
    ...templates.flatMap(({ name, container }) => tooLong(name, textsOf(container), [])),
    ...filledTooLong(templates),
  ]
}

function tooMany(templates: readonly ArgoTemplate[]): readonly Diagnostic[] {
  const tasks = Math.max(0, ...templates.map(({ dag }) => dag?.tasks.length ?? 0))
  const inputs = Math.max(0, ...templates.map((template) => template.inputs?.parameters?.length ?? 0))
  const found = [
    { what: 'templates', count: templates.length, limit: counts.templates },
    { what: 'tasks in one group', count: tasks, limit: counts.tasks },
    { what: 'inputs in one template', count: inputs, limit: counts.inputs },
  ]
  return found.flatMap(({ what, count, limit }) => (count > limit ? [problem('KF3810', [what, String(count), String(limit)])] : []))
}

/** Texts of containers that the constants of one call make too long. */
function filledTooLong(templates: readonly ArgoTemplate[]): readonly Diagnostic[] {
  const containers = new Map(templates.map(({ name, container }) => [name, container]))
  return templates
    .flatMap(({ dag }) => dag?.tasks ?? [])
    .flatMap(({ template, arguments: given }) => {
      const long = (given?.parameters ?? []).filter(({ value = '' }) => value.length > noticed && !value.startsWith('{{='))
      return long.length === 0 ? [] : tooLong(template, textsOf(containers.get(template)), long)
    })
}

/** A constant that is shorter makes no text too long. */
const noticed = 1024

function tooLong(template: string, texts: readonly string[], given: readonly ArgoParameter[]): readonly Diagnostic[] {
  return texts
    .map((text) => {
      const filled = given.filter(({ name }) => text.includes(ownParameter(name)))
      return [text, ...filled.map(({ value = '' }) => value)].reduce((sum, part) => sum + Buffer.byteLength(part), 0)
    })
    .filter((length) => length > argumentBytes)
    .map((length) => problem('KF3812', [template, kilobytes(length)]))
}

/** What a program is started with: each text of it is limited alone. */
function textsOf({ command = [], args = [], env = [] }: Partial<ArgoContainer> = {}): readonly string[] {
  return [...command, ...args, ...env.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))]
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-US')
}
