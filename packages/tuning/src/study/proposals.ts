import { randomNumbers } from '../points/random-numbers.ts'
import { keyOf, sizeOf, trialAt } from '../space/search-space.ts'
import { startupTrials, tpe } from '../tpe/tpe.ts'
import type { Direction } from './direction.ts'
import type { Outcome } from './outcome.ts'
import { type PointSource, pointsOf, type Strategy } from './strategy.ts'

/** What there is to know when the next trial is chosen. */
export interface Past {
  readonly outcomes: readonly Outcome[]
  /** The keys of all trials that were asked for. */
  readonly seen: ReadonlySet<string>
  readonly direction: Direction
}

/** Chooses the values of the next trial, none that was seen before; undefined when there are no others. */
export type Proposals = (past: Past) => Readonly<Record<string, unknown>> | undefined

/** How a strategy is set up. */
export interface ProposalSettings extends PointSource {
  readonly strategy: Strategy
  /** How many trials have to end before `tpe` learns from them; 10 unless given. */
  readonly startup?: number
}

/**
 * The same settings and past give the same trial, also in another process: what TPE draws depends on the seed and on how many trials were seen, and a
 * sequence begins anew and passes over what was seen.
 */
export function proposals({ strategy, startup = startupTrials, ...source }: ProposalSettings): Proposals {
  const { space, seed } = source
  const points = pointsOf(strategy, source)
  const size = sizeOf(space)
  // Chance finds the last of n trials after some n * log(n) attempts.
  const patience = Number.isFinite(size) ? Math.min(100 * size, 1_000_000) : 10_000
  const unseen = (point: readonly number[], seen: ReadonlySet<string>): Readonly<Record<string, unknown>> | undefined => {
    const values = trialAt(space, point)
    return seen.has(keyOf(space, values)) ? undefined : values
  }
  const fromSequence = ({ seen }: Past): Readonly<Record<string, unknown>> | undefined => {
    for (let attempt = 0; attempt < patience + seen.size; attempt++) {
      const point = points()
      const values = point && unseen(point, seen)
      if (point === undefined || values !== undefined) return values
    }
    return undefined
  }
  return (past) => {
    if (past.seen.size >= size) return undefined
    const ended = past.outcomes.filter(({ state }) => state === 'complete' || state === 'pruned').length
    if (strategy !== 'tpe' || ended < startup) return fromSequence(past)
    for (const point of tpe(space, past, randomNumbers(seed, 1_000_000 + past.seen.size))) {
      const values = unseen(point, past.seen)
      if (values !== undefined) return values
    }
    return fromSequence(past)
  }
}
