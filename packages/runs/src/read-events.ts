import { readFile } from 'node:fs/promises'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { RunEvent } from './event.ts'
import { eventsFile } from './run-folder.ts'

/** The events of a run, and how many bytes of its file they fill: a line that a killed writer left torn is not among them. */
export interface StoredEvents {
  readonly events: readonly RunEvent[]
  readonly bytes: number
}

/** Reads the events in a run's folder. Throws a PipelineError when there is no run (KF5002) or a whole line is not an event (KF5003). */
export async function readEvents(runFolder: string): Promise<StoredEvents> {
  const file = eventsFile(runFolder)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new PipelineError([problem('KF5002', [runFolder])])
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole.split('\n').slice(0, -1)
  const events = lines.map((line, index) => parseLine(line, { file, line: index + 1 }))
  return { events, bytes: Buffer.byteLength(whole) }
}

function parseLine(line: string, at: { readonly file: string; readonly line: number }): RunEvent {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && 'kind' in value && 'time' in value) return value as RunEvent
  } catch (error) {
    throw new PipelineError([problem('KF5003', [at.file, String(at.line), (error as Error).message])])
  }
  throw new PipelineError([problem('KF5003', [at.file, String(at.line), 'it has no "kind" and "time"'])])
}
