import type { Position } from '@kfp-ts/diagnostics'
import type { Path } from '@kfp-ts/ir'
import type { ArgoKind } from '../../schema/argo-schema.ts'
import type { Report } from './report.ts'
import type { CronSpec, Metadata, WorkflowSpec } from './workflow.ts'

/** One Argo document of a file: what is sound in it, and where to say what is not. */
export interface ArgoDocument {
  readonly id: string
  readonly kind: ArgoKind
  readonly metadata: Metadata
  readonly spec: WorkflowSpec & CronSpec
  readonly report: Report
  /** Where in its file a value stands. */
  readonly placeOf: (path: Path) => Position
}

/** The workflow in a document, and where it stands. */
export function workflowOf({ kind, spec }: ArgoDocument): { readonly workflow: WorkflowSpec; readonly path: Path } {
  return kind === 'CronWorkflow' ? { workflow: spec.workflowSpec ?? {}, path: ['spec', 'workflowSpec'] } : { workflow: spec, path: ['spec'] }
}
