import type { ArgoDocument, ArgoParameter, ArgoTemplate } from '../argo-template.ts'
import type { WorkflowSettings } from '../platform/workflow-settings.ts'

/** A workflow's specification as it is written here. */
export interface WorkflowParts extends Omit<WorkflowSettings, 'cron' | 'memoize'> {
  readonly entrypoint: string
  readonly templates: readonly ArgoTemplate[]
  readonly arguments?: { readonly parameters: readonly ArgoParameter[] }
}

/** The specification of the workflows that an object stands for. */
export function specOf({ kind, spec }: ArgoDocument): WorkflowParts {
  return (kind === 'CronWorkflow' ? spec['workflowSpec'] : spec) as WorkflowParts
}

/** The object with another specification in the place of its own. */
export function withSpec(document: ArgoDocument, parts: WorkflowParts): ArgoDocument {
  const written = { ...parts }
  return { ...document, spec: document.kind === 'CronWorkflow' ? { ...document.spec, workflowSpec: written } : written }
}
