import type { TaskPath } from '@kfp-ts/runs'
import type { PlacedTask } from './placed-task.ts'
import { isLoop, plannedTasks } from './planned-tasks.ts'
import type { RunContext } from './run-context.ts'
import { failureOf, noValues, type TaskResult } from './task-result.ts'

/** Ends a task that does not run, and all that is planned inside it. */
export function leaveOut(context: RunContext, task: PlacedTask, state: 'skipped' | 'cancelled'): TaskResult {
  leaveOutInside(context, task, state)
  context.record({ kind: 'taskFinished', task: task.path, state })
  return { state, outputs: noValues }
}

/** Ends a task for which something went wrong; what is no problem as data ends the whole run, and is thrown on. */
export function fail(context: RunContext, task: PlacedTask, error: unknown): TaskResult {
  try {
    const failure = failureOf(error)
    leaveOutInside(context, task, 'skipped')
    context.record({ kind: 'taskFinished', task: task.path, state: 'failed', failure })
    return { state: 'failed', outputs: noValues, failure }
  } catch (unexpected) {
    context.abort(unexpected)
    throw unexpected
  }
}

/** Ends a group or loop that ran. Its failure is that of a task inside it, and is shown there. */
export function finish(context: RunContext, task: TaskPath, result: TaskResult): TaskResult {
  context.record({ kind: 'taskFinished', task, state: result.state, outputs: result.outputs })
  return result
}

function leaveOutInside({ document, record }: RunContext, { path, spec, component }: PlacedTask, state: 'skipped' | 'cancelled'): void {
  if (component.dag === undefined || isLoop(spec)) return
  for (const { task } of plannedTasks(document, component.dag, path)) record({ kind: 'taskFinished', task, state })
}
