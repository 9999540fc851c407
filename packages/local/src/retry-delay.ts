import type { RetryPolicy } from '@kfp-ts/ir'

/** How many times a task is tried again after it failed. */
export function retriesOf(policy: RetryPolicy | undefined): number {
  return Math.max(0, policy?.maxRetryCount ?? 0)
}

/** How long to wait before retry `index` (from 0), in milliseconds; Kubeflow's defaults are no wait, doubled each time, an hour at most. */
export function retryDelay({ backoffDuration = '0s', backoffFactor = 2, backoffMaxDuration = '3600s' }: RetryPolicy, index: number): number {
  return Math.min(milliseconds(backoffDuration) * backoffFactor ** index, milliseconds(backoffMaxDuration))
}

/** Protobuf writes durations as seconds: '30s', '1.5s'. */
function milliseconds(duration: string): number {
  return Math.round(Number.parseFloat(duration) * 1000) || 0
}
