import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endEvent, type EventMoment, scalarsEvent, settingsEvent, versionEvent } from './event-messages.ts'
import { tfrecord } from './tfrecord.ts'

/** A file that TensorBoard reads while it grows. */
export interface EventFile {
  readonly path: string
  /** Numbers by tag, at one step: `{ 'loss/train': 0.2 }`. They are kept as float32. */
  readonly scalars: (moment: EventMoment, scalars: Readonly<Record<string, number>>) => void
  /** Ends the entry on the page of hyper-parameters. */
  readonly end: (moment: EventMoment) => void
}

/** What an event file begins with. */
export interface EventFileOptions {
  /** Milliseconds since 1970 at which the run began; files of one folder are read in this order. */
  readonly started: number
  /** Hyper-parameters of the run. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
}

/**
 * Begins an event file for TensorBoard in a folder, which is made; an older file of the same start is replaced. Each call appends whole records at
 * once, so that a reader meets at most one torn record, the last.
 *
 * @example
 * const file = openEventFile('/tmp/logs', { started: Date.now(), settings: { learningRate: 0.005 } })
 * file.scalars({ at: Date.now(), step: 1 }, { 'loss/train': 0.61 })
 */
export function openEventFile(folder: string, { started, settings = {} }: EventFileOptions): EventFile {
  mkdirSync(folder, { recursive: true })
  const seconds = String(Math.floor(started / 1000)).padStart(10, '0')
  // TensorBoard takes every file with "tfevents" in its name, in the order of their names.
  const path = join(folder, `events.out.tfevents.${seconds}.kfp-ts`)
  const first = { at: started, step: 0 }
  writeFileSync(path, Buffer.concat([tfrecord(versionEvent(first)), tfrecord(settingsEvent(first, settings))]))
  const append = (event: Uint8Array): void => appendFileSync(path, tfrecord(event))
  return {
    path,
    scalars: (moment, scalars) => append(scalarsEvent(moment, scalars)),
    end: (moment) => append(endEvent(moment)),
  }
}
