import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ArgoContainer, ArgoTemplate } from './argo-template.ts'

/** Kubernetes keeps no larger objects (etcd's 1.5 MiB less what Argo adds); Argo compresses what it notes of a run, and never the templates. */
const objectBytes = 1024 * 1024

/** MAX_ARG_STRLEN of Linux: what is longer Argo writes to a file, of which only a program that knows Argo would read. */
const argumentBytes = 128 * 1024

/** What Argo's full custom resource definitions take (`pkg/apis/workflow/v1alpha1/workflow_types.go`); its minimal ones count nothing. */
const counts = { templates: 200, tasks: 200, inputs: 500 }

/** Which of Argo's custom resource definitions are installed. */
export type Definitions = 'full' | 'minimal'

/** What is too many or too large for a cluster. */
export function limitsOf(templates: readonly ArgoTemplate[], definitions: Definitions): readonly Diagnostic[] {
  return [...(definitions === 'full' ? tooMany(templates) : []), ...tooLarge(templates)]
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

function tooLarge(templates: readonly ArgoTemplate[]): readonly Diagnostic[] {
  const bytes = Buffer.byteLength(JSON.stringify(templates))
  const whole = bytes > objectBytes ? [problem('KF3811', [kilobytes(bytes)])] : []
  const words = templates.flatMap(({ name, container }) =>
    textsOf(container)
      .map((text) => Buffer.byteLength(text))
      .filter((length) => length > argumentBytes)
      .map((length) => problem('KF3812', [name, kilobytes(length)])),
  )
  return [...whole, ...words]
}

/** What a program is started with: each text of it is limited alone. */
function textsOf({ command = [], args = [], env = [] }: Partial<ArgoContainer> = {}): readonly string[] {
  return [...command, ...args, ...env.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))]
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-US')
}
