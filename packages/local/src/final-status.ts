import type { Value } from '@kfp-ts/ir'
import type { FinalState } from '@kfp-ts/runs'
import type { Job } from './job.ts'
import type { TaskResult } from './task-result.ts'

const states: { readonly [state in FinalState]: 'SUCCEEDED' | 'FAILED' | 'CANCELLED' } = {
  succeeded: 'SUCCEEDED',
  cached: 'SUCCEEDED',
  failed: 'FAILED',
  skipped: 'CANCELLED', // as Kubeflow's driver records what was not triggered
  cancelled: 'CANCELLED',
}

/** How a task or group ended, as an exit task is told; `error` is empty unless it failed, as Python's executor expects. */
export function finalStatus(job: Job, task: string, { state, failure }: TaskResult): Value {
  return {
    state: states[state],
    error: failure === undefined ? {} : { code: 1, message: `${failure.code}  ${failure.message}` },
    pipelineTaskName: task,
    pipelineJobResourceName: job.id,
  }
}
