import type { Run } from './run.ts'
import { foldEvents } from './fold-events.ts'
import { readEvents } from './read-events.ts'

/** The run in a folder as its events tell it, also while it is going on. Throws a PipelineError when there is none (KF5002). */
export async function readRun(runFolder: string): Promise<Run> {
  return foldEvents((await readEvents(runFolder)).events)
}
