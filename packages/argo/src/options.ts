import type { Value } from '@kfp-ts/ir'
import type { Stores } from './emit/stores.ts'

/** What only Argo has, for a whole pipeline. */
export interface ArgoOptions {
  /** Values of the pipeline's inputs, by name; they become the workflow's own, which `argo submit -p` may still change. */
  readonly arguments?: { readonly [name: string]: Value }
  /** Object stores from which artifacts are imported, by what their URIs begin with. */
  readonly stores?: Stores
}
