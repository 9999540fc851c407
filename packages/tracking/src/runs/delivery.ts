import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { isPassing } from '../rest/refusal.ts'
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
  readonly folder: string
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
  const wait = async (record: RunRecord): Promise<void> => {
    await spill(folder, record)
    kept.set(record.run, (kept.get(record.run) ?? 0) + 1)
  }
  const send = async (record: RunRecord): Promise<void> => {
    if (performance.now() < awayUntil || pending >= queue) return wait(record)
    pending += 1
    try {
      await applyRecord(store, record)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!isPassing(error)) return error.diagnostics.forEach(warn)
      awayUntil = performance.now() + pauseMs
      await wait(record)
    } finally {
      pending -= 1
    }
  }
  const settle = async (): Promise<void> => {
    if (kept.size === 0) return
    try {
      await sync(store, folder)
      kept.clear()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!isPassing(error)) error.diagnostics.forEach(warn)
      for (const [run, count] of kept) warn(problem('KF8536', [store.uri, String(count), spillFile(folder, run)]))
    }
  }
  return { send, settle }
}
