import type { TaskPath } from '@kfp-ts/runs'

/** A task's address in the pipeline: that in the run without the numbers of turns, `loop/3/train` is `loop/train`. */
export function planPath(path: TaskPath): TaskPath {
  return path
    .split('/')
    .filter((part) => !/^\d+$/.test(part))
    .join('/')
}
