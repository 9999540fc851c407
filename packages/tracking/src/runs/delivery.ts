import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { reasonOf } from '../data/reason-of.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { isPassing, mayBeTakenLater } from '../rest/refusal.ts'
import { applyRecord, type RunRecord } from './record.ts'
import { spill, spillFile, sync } from './spill.ts'

/** Brings records to a store. */
export interface Delivery {
  readonly send: (record: RunRecord) => Promise<void>
  /** Sends what had to wait, if the server is back. */
  readonly settle: () => Promise<void>
}

/** The work must not go on unless it is written down. */
export function requiredDelivery(store: TrackingStore): Delivery {
  return { send: (record) => applyRecord(store, record), settle: () => Promise.resolve() }
}

/** Where records wait, and who hears of it. */
export interface Waiting {
  /** Makes the folder in which records wait; asked once there is something that has to. */
  readonly folder: () => Promise<string>
  readonly warn: (diagnostic: Diagnostic) => void
  /** How long a server that was away is left alone, milliseconds. */
  readonly pauseMs?: number
  /** How many records may be on their way before others wait in the folder. */
  readonly queue?: number
}

/** The work goes on whatever happens: what cannot be sent now waits in a file, and what is refused is said. */
export function bestEffortDelivery(store: TrackingStore, { folder, warn, pauseMs = 30_000, queue = 100 }: Waiting): Delivery {
  let awayUntil = 0
  let pending = 0
  const kept = new Map<string, number>()
  let place: Promise<string> | undefined
  const wait = async (record: RunRecord): Promise<void> => {
    try {
      await spill(await (place ??= folder()), record)
      kept.set(record.run, (kept.get(record.run) ?? 0) + 1)
    } catch (error) {
      warn(problem('KF8544', [store.uri, reasonOf(error)]))
    }
  }
  const send = async (record: RunRecord): Promise<void> => {
    if (performance.now() < awayUntil || pending >= queue) return wait(record)
    pending += 1
    try {
      await applyRecord(store, record)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!mayBeTakenLater(error)) return error.diagnostics.forEach(warn)
      awayUntil = performance.now() + pauseMs
      await wait(record)
    } finally {
      pending -= 1
    }
  }
  const settle = async (): Promise<void> => {
    if (place === undefined || kept.size === 0) return
    const waiting = await place
    try {
      await sync(store, waiting, new Set(kept.keys()))
      kept.clear()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!isPassing(error)) error.diagnostics.forEach(warn)
      for (const [run, count] of kept) warn(problem('KF8536', [store.uri, String(count), spillFile(waiting, run)]))
    }
  }
  return { send, settle }
}
