import type { Job } from '../job.ts'
import type { TaskPath } from '@kfp-ts/runs'

/** The label that names the folder of a container's run. */
export const folderLabel = 'kfp-ts.folder'

/** What a container is known by: its run, the run's folder, its task. */
export function containerLabels({ id, folder }: Job, task: TaskPath): { readonly [label: string]: string } {
  return { 'kfp-ts.run': id, [folderLabel]: folder, 'kfp-ts.task': task }
}
