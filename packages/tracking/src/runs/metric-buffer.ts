import { batchLimits } from '../data/chunks.ts'
import type { MetricPoint } from '../data/tracking-data.ts'

/** Metric points that wait to be sent. */
export interface MetricBuffer {
  readonly add: (points: readonly MetricPoint[]) => void
  /** Sends what waits, and resolves when that is done. */
  readonly flush: () => Promise<void>
}

/** Sends points when there are 1000, or 900 kB, or the oldest has waited for `waitMs`. What `send` throws comes out of the next `flush`. */
export function metricBuffer(send: (points: readonly MetricPoint[]) => Promise<void>, waitMs = 5000): MetricBuffer {
  let points: MetricPoint[] = []
  let bytes = 0
  let timer: NodeJS.Timeout | undefined
  let sent: Promise<void> = Promise.resolve()
  const release = (): void => {
    clearTimeout(timer)
    timer = undefined
    const batch = points
    points = []
    bytes = 0
    if (batch.length > 0) sent = Promise.all([sent, send(batch)]).then(() => undefined)
    // Who flushes hears of it; until then nobody listens, and that is no reason to end the process.
    sent.catch(() => undefined)
  }
  return {
    add: (more) => {
      points.push(...more)
      bytes += more.reduce((sum, point) => sum + JSON.stringify(point).length + 20, 0)
      if (points.length >= batchLimits.metrics || bytes >= batchLimits.bytes) release()
      else timer ??= setTimeout(release, waitMs).unref()
    },
    flush: async () => {
      release()
      const waiting = sent
      sent = Promise.resolve()
      await waiting
    },
  }
}
