import { callSite, makeOutput, type Output, type RunPlaceholder, type String } from '@kfp-ts/component'
import { recordingFor } from './recording.ts'

/** What is known of a run once it is there: texts, to be wired like outputs. */
export interface Job {
  /** The name people see. */
  readonly name: Output<String>
  readonly id: Output<String>
  /** The name of the object that the cluster runs. */
  readonly resourceName: Output<String>
  /** When the run was created: `2026-01-09T12:34:56Z`. */
  readonly createTime: Output<String>
  /** When the run was due, if it is one of a schedule; else when it was created. */
  readonly scheduleTime: Output<String>
  /** Under which URI the run leaves its artifacts. */
  readonly root: Output<String>
  /** The folder that all tasks of the run share: `/kfp-workspace`. */
  readonly workspacePath: Output<String>
}
/** What is known of a task once it is there; which task is meant is the one that is given it. */
export interface ThisTask {
  readonly name: Output<String>
  readonly id: Output<String>
}

/**
 * The run that a pipeline's body describes, as texts known only when it runs.
 *
 * @example
 * const report = component({ name: 'report', inputs: { title: t.string() }, run: async ({ title }, { log }) => log(title) })
 * export const nightly = pipeline({ name: 'nightly' }, () => {
 *   report({ title: text`${job.name} of ${job.createTime}` })
 * })
 */
export const job: Job = known<Job>({
  name: 'pipeline_job_name',
  id: 'pipeline_job_uuid',
  resourceName: 'pipeline_job_resource_name',
  createTime: 'pipeline_job_create_time_utc',
  scheduleTime: 'pipeline_job_schedule_time_utc',
  root: 'pipeline_root',
  workspacePath: 'workspace_path',
})

/** The task that is given it: `report({ title: thisTask.name })` gives `report` its own name. */
export const thisTask: ThisTask = known<ThisTask>({ name: 'pipeline_task_name', id: 'pipeline_task_uuid' })

type Placeholders<T> = { readonly [K in keyof T]: RunPlaceholder }
/** An output belongs to the recording it is used in, so each is made when it is asked for. */
function known<T>(placeholders: Placeholders<T>): T {
  const object = {}
  for (const [name, placeholder] of Object.entries<RunPlaceholder>(placeholders)) {
    const get = (): unknown => {
      const recording = recordingFor(placeholder.startsWith('pipeline_task') ? `thisTask.${name}` : `job.${name}`, callSite(get))
      return makeOutput({ kind: 'placeholder', placeholder }, { ir: 'STRING' }, recording.token)
    }
    Object.defineProperty(object, name, { get, enumerable: true })
  }
  return Object.freeze(object) as T
}
