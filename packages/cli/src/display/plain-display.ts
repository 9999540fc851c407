import type { Run, RunEvent, TaskRecord } from '@kfp-ts/runs'
import type { Sink } from '../io.ts'
import type { Display } from './display.ts'
import { standing } from './standing.ts'
import { taskName } from './task-name.ts'

const PROGRESS_EVERY = 10_000

/** For files and pipes: a line when a task starts, every ten seconds while it gets on, and when it ends. */
export function plainDisplay(sink: Sink): Display {
  const lastProgress = new Map<string, number>()
  const due = (event: RunEvent): boolean => {
    if (event.kind === 'taskStarted') lastProgress.set(event.task, event.time)
    if (event.kind !== 'taskProgress') return true
    if (event.time - (lastProgress.get(event.task) ?? 0) < PROGRESS_EVERY) return false
    lastProgress.set(event.task, event.time)
    return true
  }
  // Held until something else happens: of a task from the cache its end is worth a line, its start at the same moment is not.
  let start: { readonly task: string; readonly line: string } | undefined
  const flush = (): void => {
    if (start !== undefined) sink.write(start.line)
    start = undefined
  }
  return {
    update: (run, event) => {
      const text = lineFor(run, event)
      if (event.kind === 'taskFinished' && event.state === 'cached' && event.task === start?.task) start = undefined
      flush()
      if (text === undefined || !due(event)) return
      if (event.kind !== 'taskStarted') return void sink.write(`${text}\n`)
      start = { task: event.task, line: `${text}\n` }
      queueMicrotask(flush)
    },
    aside: (write) => write(),
    end: flush,
  }
}

function lineFor(run: Run, event: RunEvent): string | undefined {
  if (!('task' in event) || event.kind === 'taskPlanned') return undefined
  const task = run.tasks.find(({ path }) => path === event.task)
  if (task === undefined || !worthALine(task)) return undefined
  const name = taskName(task, run)
  if (event.kind === 'taskStarted') return `${name}: ${event.attempt > 1 ? `attempt ${event.attempt}` : 'started'}`
  if (event.kind === 'taskRetrying') return `${name}: ${event.failure.message} Again in ${Math.round(event.delay / 1000)} s.`
  return `${name}: ${standing(task, event.time)}`
}

/** Groups and turns only bracket what is inside them; a skipped loop has nothing inside. */
function worthALine({ kind, state }: TaskRecord): boolean {
  return kind === 'container' || kind === 'importer' || (kind === 'loop' && state === 'skipped')
}
