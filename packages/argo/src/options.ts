import type { Value } from '@kfp-ts/ir'
import type { Stores } from './emit/stores.ts'
import type { ArgoKind } from './kinds.ts'
import type { Definitions } from './limits.ts'
import type { WorkflowSettings } from './platform/workflow-settings.ts'
import type { Profile } from './profiles/profile.ts'

/** How a pipeline becomes an object of Argo; what the workflow is set to goes before what the pipeline's document says. */
export interface ArgoOptions extends WorkflowSettings {
  /** The kind of object: one run, a template for many, or one that starts runs by the clock. `Workflow` unless given. */
  readonly kind?: ArgoKind
  /** Who is to run it; `plain` unless given. */
  readonly profile?: Profile
  /**
   * Which of Argo's custom resource definitions are installed: the full ones limit how many templates and tasks there are.
   * `full` unless given, for Kubeflow `minimal`.
   */
  readonly definitions?: Definitions
  /** Values of the pipeline's inputs, by name; they become the workflow's own, which `argo submit -p` may still change. */
  readonly arguments?: { readonly [name: string]: Value }
  /** Object stores from which artifacts are imported, by what their URIs begin with. */
  readonly stores?: Stores
}
