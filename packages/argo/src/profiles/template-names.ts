import type { ArgoTask, ArgoTemplate } from '../argo-template.ts'
import { Names } from '../flow/names.ts'

/** Templates, and which of them a workflow begins with. */
export interface NamedTemplates {
  readonly templates: readonly ArgoTemplate[]
  readonly entrypoint: string
}

/** Groups under names that no task has: Kubeflow's page would draw the way into such a task as one back to the group. */
export function templatesApart({ templates, entrypoint }: NamedTemplates): NamedTemplates {
  const tasks = new Set(templates.flatMap(({ dag }) => dag?.tasks.map(({ name }) => name) ?? []))
  const names = new Names()
  for (const name of [...tasks, ...templates.map((template) => template.name)]) names.take(name)
  const renamed = new Map(
    templates.flatMap(({ name, dag }) => (dag !== undefined && tasks.has(name) ? [[name, names.take(`${name.slice(0, longestStem)}-group`)]] : [])),
  )
  const now = (name: string): string => renamed.get(name) ?? name
  const called = (task: ArgoTask): ArgoTask => ({ ...task, template: now(task.template) })
  return {
    entrypoint: now(entrypoint),
    templates: templates.map((template) => ({
      ...template,
      name: now(template.name),
      ...(template.dag && { dag: { ...template.dag, tasks: template.dag.tasks.map(called) } }),
    })),
  }
}

/** A name of 63 letters less what is put behind it. */
const longestStem = 54
