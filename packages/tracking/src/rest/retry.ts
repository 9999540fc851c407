import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal.ts'
import type { Patience } from './rest-settings.ts'

/** What tries again needs of the world. */
export interface Persistence {
  readonly patience: Pick<Patience, 'totalMs' | 'longestWaitMs'>
  readonly signal?: AbortSignal | undefined
}

/**
 * Tries until it succeeds, fails for good, or the time is up. Waits a random part of 0.5 s, 1 s, 2 s ... ("full jitter": many clients of a server
 * that comes back do not come back at once), or what the server asked for.
 */
export async function persist<Result>(work: () => Promise<Result>, { patience, signal }: Persistence): Promise<Result> {
  const end = performance.now() + patience.totalMs
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Refusal) || !error.passing) throw error
      const wait = error.retryAfterMs ?? Math.random() * Math.min(patience.longestWaitMs, 500 * 2 ** attempt)
      if (signal?.aborted === true || performance.now() + wait > end) throw error
      await sleep(wait, undefined, { ...(signal && { signal }) }).catch(() => {
        throw error
      })
    }
  }
}

/** How to make something that must not be made twice. */
export interface Creation<Result> {
  readonly create: () => Promise<Result>
  /** Looks whether an earlier try made it although its answer was lost. */
  readonly find: () => Promise<Result | undefined>
}

/** Creates once: after a try whose outcome is unknown it is made again only if looking for it confirms that it is not there. */
export async function createOnce<Result>({ create, find }: Creation<Result>, persistence: Persistence): Promise<Result> {
  let unsure = false
  return persist(async () => {
    const found = unsure ? await find() : undefined
    if (found !== undefined) return found
    try {
      return await create()
    } catch (error) {
      unsure ||= error instanceof Refusal && error.ambiguous
      throw error
    }
  }, persistence)
}
