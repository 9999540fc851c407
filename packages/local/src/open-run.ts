import { basename, join, resolve } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import { foldEvents, newRunId, pipelineFile, readEvents, type RunEvent, RunWriter, type TaskPath, type Values, writeAtomic } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import type { Job } from './job.ts'
import { type KeptTask, keptTasks } from './kept-tasks.ts'
import { rootInputs } from './root-inputs.ts'
import { lockRun } from './run-lock.ts'
import type { RunOptions } from './run-options.ts'

/** A run whose folder is open for writing, before its first or next event. */
export interface OpenRun {
  readonly job: Job
  readonly writer: RunWriter
  readonly inputs: Values
  readonly kept: ReadonlyMap<TaskPath, KeptTask>
  /** The event to begin with. */
  readonly opening: RunEvent
  readonly close: () => void
}

/** Makes the folder of a new run, or opens the one to resume. Throws a PipelineError for inputs that do not fit or a folder that cannot be written. */
export async function openRun(document: IrDocument, options: RunOptions): Promise<OpenRun> {
  const open = options.resume === undefined ? newRun(document, options) : await resumedRun(document, options, resolve(options.resume))
  writeAtomic(pipelineFile(open.job.folder), JSON.stringify(document))
  return open
}

function newRun(document: IrDocument, options: RunOptions): OpenRun {
  const inputs = rootInputs(document.spec, options)
  const startedAt = Date.now()
  const pipeline = document.spec.pipelineInfo.name
  const id = newRunId(pipeline, startedAt)
  const folder = resolve(join(options.runs, id))
  const writer = RunWriter.create(folder)
  const opening: RunEvent = { kind: 'runStarted', time: startedAt, run: id, pipeline, parameters: inputs.parameters }
  return { job: { id, startedAt, folder }, writer, inputs, kept: new Map(), opening, close: closing(writer, lockRun(folder)) }
}

async function resumedRun(document: IrDocument, options: RunOptions, folder: string): Promise<OpenRun> {
  const { events } = await readEvents(folder)
  const { id, startedAt, pipeline, parameters } = foldEvents(events)
  const ours = document.spec.pipelineInfo.name
  if (pipeline !== ours) throw new PipelineError([problem('KF5061', [basename(folder), pipeline, ours])])
  const inputs = rootInputs(document.spec, { ...options, parameters })
  // Before the writer, which cuts off a torn line: it could be one that somebody is just writing.
  const unlock = lockRun(folder)
  const writer = await RunWriter.resume(folder)
  const opening: RunEvent = { kind: 'runResumed', time: Date.now() }
  return { job: { id, startedAt, folder }, writer, inputs, kept: keptTasks(events), opening, close: closing(writer, unlock) }
}

function closing(writer: RunWriter, unlock: () => void): () => void {
  return () => {
    writer.close()
    unlock()
  }
}
