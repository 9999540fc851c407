import { PipelineError } from '@kfp-ts/diagnostics'
import { applyEvent } from './apply-event.ts'
import { problem } from './codes.ts'
import type { RunEvent } from './event.ts'
import type { Run } from './run.ts'

/** The run that its events tell, in the order in which they were written. Throws a PipelineError (KF5004) when they are not those of a run. */
export function foldEvents(events: Iterable<RunEvent>): Run {
  let run: Run | undefined
  for (const event of events) run = applyEvent(run, event)
  if (run === undefined) throw new PipelineError([problem('KF5004', ['there are none'])])
  return run
}
