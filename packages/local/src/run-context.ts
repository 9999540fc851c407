import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { RunEvent, TaskPath } from '@kfp-ts/runs'
import type { ContentHashes } from './content-hashes.ts'
import type { Job } from './job.ts'
import type { KeptTask } from './kept-tasks.ts'
import type { Runner } from './runner.ts'
import type { Slots } from './slots.ts'

type WithoutTime<Event> = Event extends RunEvent ? Omit<Event, 'time'> : never

/** An event about to be recorded: the time is added then. */
export type NewEvent = WithoutTime<RunEvent>

/** What every task of a run is given. */
export interface RunContext {
  readonly document: IrDocument
  readonly job: Job
  readonly record: (event: NewEvent) => void
  readonly warn: (warning: Diagnostic) => void
  readonly signal: AbortSignal
  /** Ends the whole run because something happened that no task is to blame for. */
  readonly abort: (error: unknown) => void
  readonly slots: Slots
  readonly runner: Runner
  readonly hashes: ContentHashes
  /** What the run did before it was resumed. */
  readonly kept: ReadonlyMap<TaskPath, KeptTask>
  readonly cacheFolder: string | undefined
  readonly stateFolder: string | undefined
  /** Absolute. */
  readonly startedIn: string
}
