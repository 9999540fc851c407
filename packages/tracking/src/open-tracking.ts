import { showProblem } from './show-problem.ts'
import type { TrackingStore } from './data/tracking-store.ts'
import { openStore, type StoreOptions } from './open-store.ts'
import type { ActiveRun } from './runs/active-run.ts'
import { openRun, type RunBeginning } from './runs/open-run.ts'
import { statusOf } from './runs/write-run.ts'

/** A store, and runs that are written to it. */
export interface Tracking extends TrackingStore {
  /** Begins a run, or goes on with the one that MLFLOW_RUN_ID names. */
  readonly startRun: (beginning: RunBeginning) => Promise<ActiveRun>
  /** Does a piece of work within a run and says how it ended: FINISHED, FAILED, or KILLED where the signal was given. */
  readonly withRun: <Result>(beginning: RunBeginning, work: (run: ActiveRun) => Promise<Result>) => Promise<Result>
}

/** How a store is opened, and where warnings go (to standard error unless told otherwise). */
export interface TrackingOptions extends StoreOptions {
  readonly log?: (line: string) => unknown
}

/**
 * Opens the store of a tracking address: `http(s):` is an MLflow server, `file:` an absolute folder, and `''` what MLFLOW_TRACKING_URI names, or
 * else the folder that KFP_TS_STATE names. Rejects with an `ApiError` if there is no such store.
 *
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { openTracking } from '@kfp-ts/tracking'
 *
 * const tracking = await openTracking(`file://${await mkdtemp('/tmp/runs-')}`)
 * const loss = await tracking.withRun({ experiment: 'surface', name: 'first', params: { epochs: 2 } }, async (run) => {
 *   for (const step of [1, 2]) run.logMetrics({ loss: 1 / step }, { step })
 *   await run.flush()
 *   return tracking.metricHistory(run.id, 'loss')
 * })
 * console.log(loss.map(({ value }) => value)) // [ 1, 0.5 ]
 * await tracking.close()
 * ```
 */
export async function openTracking(uri: string, options: TrackingOptions = {}): Promise<Tracking> {
  const { env = process.env, signal, log = (line) => process.stderr.write(`${line}\n`) } = options
  // A run that is stopped has to say so; its signal must not stop that.
  const store = await openStore(uri, { ...options, signal: undefined })
  const startRun = (beginning: RunBeginning): Promise<ActiveRun> =>
    openRun(store, beginning, { env, warn: (diagnostic) => log(showProblem(diagnostic)) })
  return {
    ...store,
    startRun,
    withRun: async (beginning, work) => {
      const run = await startRun(beginning)
      try {
        const result = await work(run)
        await run.end('FINISHED')
        return result
      } catch (error) {
        await run.end(statusOf(true, signal)).catch(() => undefined)
        throw error
      }
    },
  }
}
