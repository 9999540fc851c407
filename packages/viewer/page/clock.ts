import type { TaskRecord } from '@kfp-ts/runs'
import { duration } from '../src/view/format.ts'
import type { Page } from './page-context.ts'

/** How long a task took, or has taken so far; nothing for one that has not started or was taken from the cache. */
export function tookText(task: TaskRecord, { data }: Page): string | undefined {
  if (task.startedAt === undefined || task.state === 'cached') return undefined
  return duration((task.finishedAt ?? data.writtenAt) - task.startedAt)
}

/** A moment in the reader's own time zone. */
export function moment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
}
