import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { WorkflowParts } from './workflow-parts.ts'

/** Hooks call templates of WorkflowTemplates in the cluster, and Kubeflow's upload refuses every reference to another object. */
export function foreignHooks({ hooks = {}, templates }: WorkflowParts): readonly Diagnostic[] {
  const ofTasks = templates.flatMap(({ dag }) => (dag?.tasks ?? []).map((task) => task.hooks ?? {}))
  return [hooks, ...ofTasks].flatMap((some) => Object.entries(some).map(([name, { templateRef }]) => problem('KF3882', [name, templateRef.name])))
}
