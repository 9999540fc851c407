import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Placeholder } from '@kfp-ts/ir'
import type { TaskPath } from '@kfp-ts/runs'

/** What all tasks of a run share and may ask for by placeholder. */
export interface Job {
  /** The run's name; there is one name only on this machine, so it is the job's name, resource name and id. */
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** The run's folder. */
  readonly folder: string
}

type JobField = Extract<Placeholder, { readonly kind: 'job' }>['field']

/** The folder that all tasks of a run may share. */
export function workspaceOf({ folder }: Job): string {
  return join(folder, 'workspace')
}

/** The text of a job's placeholder in a task. A run on this machine is not scheduled, so it was due when it was created. */
export function jobText(job: Job, task: TaskPath, field: JobField): string {
  switch (field) {
    case 'pipeline_job_name':
    case 'pipeline_job_resource_name':
    case 'pipeline_job_uuid':
      return job.id
    case 'pipeline_task_name':
      return task.slice(task.lastIndexOf('/') + 1)
    case 'pipeline_task_uuid':
      return uuidOf(`${job.id}/${task}`)
    case 'pipeline_root':
      return job.folder
    case 'workspace_path':
      return workspaceOf(job)
    case 'pipeline_job_create_time_utc':
    case 'pipeline_job_schedule_time_utc':
      return new Date(job.startedAt).toISOString()
  }
}

/** The same for the same task of the same run, also when it is resumed. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}
