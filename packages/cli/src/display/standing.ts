import type { TaskRecord } from '@kfp-ts/runs'
import { duration } from './duration.ts'

/** How a task stands, in words: `running 40 %, epoch 2 of 4`, `done in 1.2 s`, `from the cache`. */
export function standing(task: TaskRecord, now: number): string {
  switch (task.state) {
    case 'waiting':
      return 'waiting'
    case 'running':
      return `running ${[progress(task), task.progressMessage].filter((text) => text !== undefined).join(', ') || `for ${duration(now - (task.startedAt ?? now))}`}`
    case 'succeeded':
      return `done in ${elapsed(task)}${task.attempts > 1 ? `, attempt ${task.attempts}` : ''}`
    case 'cached':
      return 'from the cache'
    case 'failed':
      return task.startedAt === undefined ? 'failed' : `failed after ${elapsed(task)}${task.attempts > 1 ? `, ${task.attempts} attempts` : ''}`
    case 'skipped':
      return 'skipped'
    case 'cancelled':
      return task.startedAt === undefined ? 'not started' : 'stopped'
  }
}

function elapsed({ startedAt, finishedAt }: TaskRecord): string {
  return duration((finishedAt ?? 0) - (startedAt ?? finishedAt ?? 0))
}

function progress({ progress: fraction }: TaskRecord): string | undefined {
  return fraction === undefined ? undefined : `${Math.floor(fraction * 100)} %`
}
