import type { TaskNode } from '@kfp-ts/ir'
import type { ArgoTask, ArgoTemplate } from './argo-template.ts'
import { argoName } from './flow/names.ts'
import type { Places } from './flow/places.ts'

/** What in a pipeline the parts of a workflow were made of. */
export interface Origins {
  /** Tasks of the pipeline by the template that was made for them. */
  readonly callers: ReadonlyMap<string, readonly TaskNode[]>
  readonly places: Places
}

/** The task or group that a template was made for; none for that of the whole pipeline. */
export function originOf({ name }: ArgoTemplate, { callers }: Origins): TaskNode | undefined {
  return callers.get(name)?.[0]
}

/** The task of the pipeline that a task of a template is. */
export function taskIn(template: ArgoTemplate, task: ArgoTask, { callers }: Origins): TaskNode | undefined {
  const groups: readonly (TaskNode | undefined)[] = callers.get(template.name) ?? []
  const named = (callers.get(task.template) ?? []).filter(({ name }) => argoName(name) === task.name)
  return named.find(({ parent }) => groups.includes(parent)) ?? named[0] ?? callers.get(task.template)?.[0]
}
