import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { PipelineError, systemReason } from '@kfp-ts/diagnostics'
import { applyEvent } from './apply-event.ts'
import { problem } from './codes.ts'
import type { RunEvent } from './event.ts'
import { foldEvents } from './fold-events.ts'
import { readEvents } from './read-events.ts'
import type { Run } from './run.ts'
import { eventsFile, summaryFile } from './run-folder.ts'
import { summaryOf } from './run-summary.ts'
import { writeAtomic } from './write-atomic.ts'

/** Writes one run: appends its events, keeps run.json in step, and knows the run as it stands. */
export class RunWriter {
  readonly folder: string
  readonly #file: number
  #run: Run | undefined

  private constructor(folder: string, file: number, run: Run | undefined) {
    this.folder = folder
    this.#file = file
    this.#run = run
  }

  /** Begins a run in a new folder. Throws a PipelineError (KF5001) when it cannot be written. */
  static create(folder: string): RunWriter {
    return writing(folder, () => {
      mkdirSync(folder, { recursive: true })
      return new RunWriter(folder, openSync(eventsFile(folder), 'ax'), undefined)
    })
  }

  /** Goes on with the run in a folder, after its last whole line. Throws a PipelineError when there is none (KF5002). */
  static async resume(folder: string): Promise<RunWriter> {
    const { events, bytes } = await readEvents(folder)
    return writing(folder, () => {
      const file = openSync(eventsFile(folder), 'a')
      ftruncateSync(file, bytes)
      return new RunWriter(folder, file, foldEvents(events))
    })
  }

  /** The run as its events tell it so far. Throws a PipelineError (KF5004) before the first one. */
  get run(): Run {
    return this.#run ?? foldEvents([])
  }

  /** Appends one event. Throws a PipelineError (KF5001) when the disk takes no more. */
  append(event: RunEvent): void {
    writing(this.folder, () => {
      this.#run = applyEvent(this.#run, event)
      writeSync(this.#file, `${JSON.stringify(event)}\n`)
      if (event.kind.startsWith('run')) writeAtomic(summaryFile(this.folder), `${JSON.stringify(summaryOf(this.#run), null, 2)}\n`)
    })
  }

  close(): void {
    closeSync(this.#file)
  }
}

function writing<T>(folder: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (error instanceof PipelineError) throw error
    throw new PipelineError([problem('KF5001', [folder, systemReason(error)])])
  }
}
