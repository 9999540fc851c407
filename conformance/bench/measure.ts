import { performance } from 'node:perf_hooks'

export interface Contest {
  readonly what: string
  readonly ours: () => Promise<unknown>
  readonly peer: () => Promise<unknown>
  readonly rounds: number
  /** Done before each of ours, outside the clock. */
  readonly before?: () => Promise<void>
}
export interface Outcome {
  readonly what: string
  readonly rounds: number
  /** Medians, in seconds. */
  readonly ours: number
  readonly peer: number
}

/** Times both sides in turn, so that a change of the machine's load meets both; the first round only warms up. */
export async function measure({ what, ours, peer, rounds, before }: Contest): Promise<Outcome> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    await before?.()
    const pair = { ours: await seconds(ours), peer: await seconds(peer) }
    if (round === 0) continue
    times.ours.push(pair.ours)
    times.peer.push(pair.peer)
  }
  return { what, rounds, ours: median(times.ours), peer: median(times.peer) }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
