import type { ActiveRun } from '../runs/active-run.ts'
import { readUsage } from './read-usage.ts'
import { systemMetrics, type Usage } from './usage.ts'

/** Logs what this container uses to a run, every ten seconds unless told otherwise; gives what stops it, which logs a last time. */
export async function watchSystem(run: Pick<ActiveRun, 'logMetrics'>, everyMs = 10_000): Promise<() => Promise<void>> {
  const start = await readUsage()
  let last: { readonly usage: Usage; readonly at: number } = { usage: start, at: performance.now() }
  let step = 0
  const log = async (): Promise<void> => {
    const [now, at] = [await readUsage(), performance.now()]
    run.logMetrics(systemMetrics({ before: last.usage, now, ms: at - last.at, start }), { step })
    last = { usage: now, at }
    step += 1
  }
  // A file that is gone for a moment costs one point, not the training.
  const timer = setInterval(() => void log().catch(() => undefined), everyMs).unref()
  return async () => {
    clearInterval(timer)
    await log().catch(() => undefined)
  }
}
