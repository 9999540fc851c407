import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { WorkflowSettings } from '../platform/workflow-settings.ts'

/** Hooks call templates of WorkflowTemplates in the cluster, and Kubeflow's upload refuses every reference to another object. */
export function foreignHooks(hooks: WorkflowSettings['hooks'] = {}): readonly Diagnostic[] {
  return Object.entries(hooks).map(([name, { templateRef }]) => problem('KF3882', [name, templateRef.name]))
}
