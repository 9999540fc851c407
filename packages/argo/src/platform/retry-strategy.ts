import { PipelineError } from '@kfp-ts/diagnostics'
import type { RetryPolicy, TaskNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { PodPart } from './pod-part.ts'

/** How often a task is tried again: what is said of a sub-pipeline, a branch or a loop is the default for the steps inside. */
export function retryPolicyOf(task: TaskNode | undefined): RetryPolicy | undefined {
  return task === undefined ? undefined : (task.spec.retryPolicy ?? retryPolicyOf(task.parent))
}

/** What every SDK writes unless told otherwise. */
const defaultMaxDuration = '3600s'

/** A task that is tried again. Throws PipelineError KF3852 for a factor that is no whole number. */
export function retryStrategy(task: TaskNode): PodPart {
  const policy = retryPolicyOf(task)
  const limit = policy?.maxRetryCount ?? 0
  if (policy === undefined || limit <= 0) return {}
  const { backoffDuration: duration = '0s', backoffFactor: factor = 2, backoffMaxDuration: maxDuration = defaultMaxDuration } = policy
  const waits = Number.parseFloat(duration) > 0
  if (waits && !Number.isInteger(factor)) throw new PipelineError([problem('KF3852', [task.path, String(factor)])])
  // Argo ends attempts at that time, too: nothing that runs for hours is to be, only because every document has a default.
  const isLimited = waits || Number.parseFloat(maxDuration) !== Number.parseFloat(defaultMaxDuration)
  const backoff = { duration, ...(waits && { factor: String(factor) }), maxDuration }
  // Kubeflow tries again whatever went wrong, a lost node as well.
  return { template: { retryStrategy: { limit: String(limit), retryPolicy: 'Always', ...(isLimited && { backoff }) } } }
}
