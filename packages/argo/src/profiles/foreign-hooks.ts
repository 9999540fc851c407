import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Found } from '../flow/places.ts'
import { type Origins, taskIn } from '../origins.ts'
import type { WorkflowHook } from '../platform/workflow-settings.ts'
import type { WorkflowParts } from './workflow-parts.ts'

/** Hooks call templates of WorkflowTemplates in the cluster, and Kubeflow's upload refuses every reference to another object. */
export function foreignHooks({ hooks = {}, templates }: WorkflowParts, origins: Origins): readonly Diagnostic[] {
  const { places } = origins
  const ofTasks = templates.flatMap((template) =>
    (template.dag?.tasks ?? []).flatMap((task) => {
      const origin = taskIn(template, task, origins)
      return refused(task.hooks, (name) => (origin === undefined ? places.pipeline() : places.setting(origin, 'argo', ['hooks', name])))
    }),
  )
  return [...refused(hooks, (name) => places.pipelineSetting(['hooks', name])), ...ofTasks]
}

function refused(hooks: { readonly [name: string]: WorkflowHook } = {}, placeOf: (name: string) => Found): readonly Diagnostic[] {
  return Object.entries(hooks).map(([name, { templateRef }]) => problem('KF3882', [name, templateRef.name], placeOf(name)))
}
