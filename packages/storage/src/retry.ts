import { setTimeout as sleep } from 'node:timers/promises'
import { problem } from './codes.ts'
import { Failure, final } from './failure.ts'

/** How often and how long a request is tried again; waits are full jitter: a random part of a limit that doubles. */
export interface RetryPolicy {
  /** Attempts without any progress, the first one included. */
  readonly attempts: number
  /** Milliseconds without any progress after which nothing is tried again. */
  readonly budgetMs: number
  /** The limit of the first wait, in milliseconds. */
  readonly baseMs: number
  /** No wait is longer than this, in milliseconds. */
  readonly capMs: number
}

export const defaultRetry: RetryPolicy = { attempts: 8, budgetMs: 60_000, baseMs: 100, capMs: 10_000 }

/** Counts the attempts of one piece of work. */
export interface Attempts {
  /** Something got through: the count begins anew. */
  readonly progress: () => void
  /** Waits before the next attempt, or throws what is to be said. */
  readonly after: (error: unknown) => Promise<void>
}

/** Counts attempts of what concerns `uri`. */
export function attemptsOf(uri: string, policy: RetryPolicy, signal: AbortSignal | undefined): Attempts {
  let tried = 0
  let since = performance.now()
  return {
    progress: () => {
      tried = 0
      since = performance.now()
    },
    after: async (error) => {
      signal?.throwIfAborted()
      if (!(error instanceof Failure) || !error.passing) throw error
      tried += 1
      const wait = error.waitMs ?? Math.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (tried - 1))
      const late = performance.now() + wait - since > policy.budgetMs
      if (tried >= policy.attempts || late) throw final(error.diagnostic ?? problem('KF8915', [uri, String(tried), error.message]))
      try {
        await sleep(wait, undefined, signal && { signal })
      } catch {
        signal?.throwIfAborted()
      }
    },
  }
}

/** Does one piece of work until it succeeds, or until the policy says that it will not. */
export async function retried<T>(work: () => Promise<T>, attempts: Attempts): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      await attempts.after(error)
    }
  }
}
