import type { RetryPolicy } from '@kfp-ts/ir'

/** An attempt that has failed. */
export interface FailedAttempt {
  /** From 0. */
  readonly index: number
  /** Milliseconds since the first attempt of the task has begun. */
  readonly elapsed: number
}

/**
 * How many milliseconds to wait before the next attempt; undefined where none is left, because of their number or because it would begin too late
 * (Python's `set_retry`, Argo's `backoff.maxDuration`). Kubeflow's defaults are no wait, doubled each time, and an hour in all.
 */
export function retryDelay(policy: RetryPolicy, { index, elapsed }: FailedAttempt): number | undefined {
  const { maxRetryCount = 0, backoffDuration = '0s', backoffFactor = 2, backoffMaxDuration = '3600s' } = policy
  const delay = milliseconds(backoffDuration) * backoffFactor ** index
  return index < maxRetryCount && elapsed + delay <= milliseconds(backoffMaxDuration) ? delay : undefined
}

/** Protobuf writes durations as seconds: '30s', '1.5s'. */
function milliseconds(duration: string): number {
  return Math.round(Number.parseFloat(duration) * 1000) || 0
}
