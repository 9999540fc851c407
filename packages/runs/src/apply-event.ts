import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { RunEvent, TaskPath } from './event.ts'
import type { Run, TaskRecord } from './run.ts'

type EventOf<Kind extends RunEvent['kind']> = Extract<RunEvent, { readonly kind: Kind }>

/** The run after one more event; `undefined` stands for a run that has not started. Throws a PipelineError (KF5004) when the event cannot come next. */
export function applyEvent(run: Run | undefined, event: RunEvent): Run {
  if (event.kind === 'runStarted') return started(event)
  if (run === undefined) throw new PipelineError([problem('KF5004', [`"${event.kind}" comes before "runStarted"`])])
  switch (event.kind) {
    case 'runResumed':
      return resumed(run)
    case 'taskPlanned':
      return planned(run, event)
    case 'runFinished':
      return {
        ...run,
        state: event.state,
        finishedAt: event.time,
        outputs: event.outputs,
        ...(event.failure && { failure: event.failure }),
      }
    default:
      return withTask(run, event.task, (task) => changed(task, event))
  }
}

function started({ run, pipeline, parameters, time }: EventOf<'runStarted'>): Run {
  return { id: run, pipeline, state: 'running', parameters, startedAt: time, tasks: [] }
}

/** What has succeeded stays; everything else waits again. */
function resumed({ finishedAt: _finishedAt, outputs: _outputs, failure: _failure, ...run }: Run): Run {
  const tasks = run.tasks.map((task) => (task.state === 'succeeded' || task.state === 'cached' ? task : waiting(task)))
  return { ...run, state: 'running', tasks }
}

function waiting({ path, kind, displayName, after, attempts }: TaskRecord): TaskRecord {
  return { path, kind, displayName, after, attempts, state: 'waiting' }
}

/** A task is planned again when its run is resumed: it keeps what it has done. */
function planned(run: Run, { task, taskKind, displayName, after }: EventOf<'taskPlanned'>): Run {
  const plan = { path: task, kind: taskKind, displayName, after }
  const known = run.tasks.findIndex(({ path }) => path === task)
  if (known < 0) return { ...run, tasks: [...run.tasks, { ...plan, state: 'waiting', attempts: 0 }] }
  return { ...run, tasks: run.tasks.with(known, { ...(run.tasks[known] as TaskRecord), ...plan }) }
}

function withTask(run: Run, path: TaskPath, change: (task: TaskRecord) => TaskRecord): Run {
  const index = run.tasks.findLastIndex((task) => task.path === path)
  const task = run.tasks[index]
  if (task === undefined) throw new PipelineError([problem('KF5004', [`task "${path}" was never planned`])])
  return { ...run, tasks: run.tasks.with(index, change(task)) }
}

type TaskEvent = EventOf<'taskStarted' | 'taskProgress' | 'taskRetrying' | 'taskFinished'>

function changed(task: TaskRecord, event: TaskEvent): TaskRecord {
  switch (event.kind) {
    case 'taskStarted':
      return startedAgain(task, event)
    case 'taskProgress':
      return { ...task, progress: event.fraction, ...(event.message !== undefined && { progressMessage: event.message }) }
    case 'taskRetrying':
      return { ...task, failure: event.failure }
    case 'taskFinished':
      return finished(task, event)
  }
}

function startedAgain(task: TaskRecord, { attempt, time, inputs, container }: EventOf<'taskStarted'>): TaskRecord {
  const startedAt = task.startedAt ?? time
  return { ...waiting(task), state: 'running', attempts: attempt, startedAt, inputs, ...(container && { container }) }
}

function finished({ failure: _failure, ...task }: TaskRecord, { state, time, outputs, failure }: EventOf<'taskFinished'>): TaskRecord {
  return { ...task, state, finishedAt: time, ...(outputs && { outputs }), ...(failure && { failure }) }
}
