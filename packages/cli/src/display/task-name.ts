import type { Run, TaskRecord } from '@kfp-ts/runs'
import { isUnnamedGroup } from './unnamed-group.ts'

/** A task with the loops and pipelines around it, as people call it: `train`, `train [tune 2/8]`, `fit [2/8]`, `crop [prepare, sizes 1/3]`. */
export function taskName({ path, displayName }: TaskRecord, { tasks }: Pick<Run, 'tasks'>): string {
  const around = tasks.filter((task) => path.startsWith(`${task.path}/`) && !isUnnamedGroup(task)).toSorted((a, b) => a.path.length - b.path.length)
  const words = around.map((task, index) => {
    if (task.kind === 'turn') return `${isUnnamedLoop(around[index - 1]) ? ', ' : ' '}${turnOf(task, tasks)}`
    return isUnnamedLoop(task) ? '' : `, ${task.displayName}`
  })
  const place = words.join('').replace(/^, /, '')
  return place === '' ? displayName : `${displayName} [${place}]`
}

function isUnnamedLoop(task: TaskRecord | undefined): boolean {
  return task?.kind === 'loop' && /^for-loop-\d+$/.test(task.displayName)
}

/** Which turn of how many, counted from 1 where paths count from 0: `2/8`. */
export function turnOf({ path }: TaskRecord, tasks: readonly TaskRecord[]): string {
  const loop = path.slice(0, path.lastIndexOf('/') + 1)
  const turns = tasks.filter((task) => task.kind === 'turn' && task.path.startsWith(loop) && !task.path.slice(loop.length).includes('/'))
  return `${Number(path.slice(loop.length)) + 1}/${turns.length}`
}
