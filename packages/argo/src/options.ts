import type { Value } from '@kfp-ts/ir'
import type { Stores } from './emit/stores.ts'
import type { ArgoKind, Cron } from './kinds.ts'
import type { Definitions } from './limits.ts'

/** What only Argo has, for a whole pipeline. */
export interface ArgoOptions {
  /** The kind of object: one run, a template for many, or one that starts runs by the clock. `Workflow` unless given. */
  readonly kind?: ArgoKind
  /** When a CronWorkflow starts its runs. */
  readonly cron?: Cron
  /** Which of Argo's custom resource definitions are installed: the full ones limit how many templates and tasks there are. `full` unless given. */
  readonly definitions?: Definitions
  /** Values of the pipeline's inputs, by name; they become the workflow's own, which `argo submit -p` may still change. */
  readonly arguments?: { readonly [name: string]: Value }
  /** Object stores from which artifacts are imported, by what their URIs begin with. */
  readonly stores?: Stores
}
