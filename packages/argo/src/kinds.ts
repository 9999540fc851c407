import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ArgoDocument, ArgoParameter } from './argo-template.ts'
import type { Places } from './flow/places.ts'

/** The kinds of Argo's objects that a pipeline can become. */
export type ArgoKind = ArgoDocument['kind']

/** When a CronWorkflow starts runs, as its own fields say it. */
export interface Cron {
  /** In cron's five fields: `0 6 * * *`; a CronWorkflow needs one, of its pipeline or of the conversion. */
  readonly schedules?: readonly string[]
  /** `Europe/Vienna`; the controller's unless given. */
  readonly timezone?: string
  /** What happens when the run before has not ended. */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace'
  /** Seconds after which a start that was missed is given up. */
  readonly startingDeadlineSeconds?: number
  readonly suspend?: boolean
  readonly successfulJobsHistoryLimit?: number
  readonly failedJobsHistoryLimit?: number
}

/** A workflow's specification, what its object is called, and where it comes from. */
export interface Named {
  readonly name: string
  readonly places: Places
  readonly spec: { readonly arguments?: { readonly parameters: readonly ArgoParameter[] }; readonly [field: string]: unknown }
}

/** The object of a kind. Throws PipelineError: KF3814 for a CronWorkflow without schedule, KF3813 for one with an input that nobody gives. */
export function documentOf(kind: ArgoKind, { name, spec, places }: Named, cron: Cron | undefined): ArgoDocument {
  const apiVersion = 'argoproj.io/v1alpha1'
  switch (kind) {
    case 'Workflow':
      return { apiVersion, kind, metadata: { generateName: `${name}-` }, spec }
    case 'WorkflowTemplate':
      return { apiVersion, kind, metadata: { name }, spec }
    case 'CronWorkflow': {
      const problems = cronProblems({ spec, places }, cron)
      if (problems.length > 0) throw new PipelineError(problems)
      return { apiVersion, kind, metadata: { name: name.slice(0, longestCronName).replace(/-$/, '') }, spec: { ...cron, workflowSpec: spec } }
    }
  }
}

/** A name with the time of the run behind it is that of a workflow, of 63 letters. */
const longestCronName = 52

function cronProblems({ spec, places }: Pick<Named, 'spec' | 'places'>, cron: Cron | undefined): readonly Diagnostic[] {
  const open = (spec.arguments?.parameters ?? []).filter(({ value }) => value === undefined)
  return [
    ...((cron?.schedules?.length ?? 0) === 0 ? [problem('KF3814', [], places.pipelineSetting(['cron']))] : []),
    ...open.map(({ name }) => problem('KF3813', [name], places.input(name))),
  ]
}
