import type { ArgoOptions } from '@kfp-ts/argo'

/** Options for Argo that are asked for often enough to have flags of their own. */
export interface CommonArgoFlags {
  readonly serviceAccount?: string
  readonly parallelism?: number
  readonly priority?: number
  /** After how many seconds a workflow that has ended is deleted. */
  readonly ttl?: number
}

/** What these flags mean, over the options of a file. */
export function flaggedOptions({ serviceAccount, parallelism, priority, ttl }: CommonArgoFlags, { ttlStrategy }: ArgoOptions): ArgoOptions {
  return {
    ...(serviceAccount !== undefined && { serviceAccountName: serviceAccount }),
    ...(parallelism !== undefined && { parallelism }),
    ...(priority !== undefined && { priority }),
    ...(ttl !== undefined && { ttlStrategy: { ...ttlStrategy, secondsAfterCompletion: ttl } }),
  }
}
