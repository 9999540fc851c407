import { join, relative } from 'node:path'
import type { Job } from '../job.ts'
import type { TaskPath } from '@kfp-ts/runs'

/** The label that names the folder of a container's run. */
export const folderLabel = 'kfp-ts.folder'

/** What a container is known by: its run, the run's folder, its task. */
export function containerLabels({ id, folder }: Job, task: TaskPath): { readonly [label: string]: string } {
  return { 'kfp-ts.run': id, [folderLabel]: folder, 'kfp-ts.task': task }
}

/** What people call the container of an attempt, by the attempt's folder: `kfp-ts.RUN.train.attempt-1`. */
export function containerName({ id, folder }: Job, attempt: string): string {
  const words = relative(join(folder, 'tasks'), attempt).split(/[\\/]/)
  return ['kfp-ts', id, ...words].join('.').replaceAll(/[^\w.-]/g, '_')
}
