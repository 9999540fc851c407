import type { TaskRecord, TaskState } from '@kfp-ts/runs'

/** How many tasks stand in each state; states without a task are absent. */
export type Tally = readonly (readonly [TaskState, number])[]

const order: readonly TaskState[] = ['failed', 'cancelled', 'running', 'succeeded', 'cached', 'skipped', 'waiting']

/** Counts tasks by state, what needs attention first. */
export function tally(tasks: readonly TaskRecord[]): Tally {
  return order.map((state) => [state, tasks.filter((task) => task.state === state).length] as const).filter(([, many]) => many > 0)
}
