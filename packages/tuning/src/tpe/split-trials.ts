import type { Outcome } from '../study/outcome.ts'
import { isBetter } from '../study/direction.ts'
import type { Direction } from '../study/direction.ts'

/** Trials in two groups, each in the order they were asked for. */
export interface SplitTrials {
  readonly good: readonly Outcome[]
  readonly bad: readonly Outcome[]
}

/**
 * The best tenth (rounded up, 25 at most) of those that ended with a value, and the rest. Complete trials rank before pruned ones, and pruned ones by how far
 * they came, then by their last value. Those that failed or still run are bad: parallel trials keep away from each other ("constant liar"), and all from
 * where training breaks.
 */
export function splitTrials(outcomes: readonly Outcome[], direction: Direction): SplitTrials {
  const byValue = (one: Outcome, other: Outcome): number =>
    isBetter(one.value, other.value, direction) ? -1 : Number(isBetter(other.value, one.value, direction))
  const complete = outcomes.filter(({ state }) => state === 'complete').toSorted(byValue)
  const pruned = outcomes.filter(({ state }) => state === 'pruned').toSorted((one, other) => other.step - one.step || byValue(one, other))
  const ranked = [...complete, ...pruned]
  const good = new Set(ranked.slice(0, Math.min(Math.ceil(0.1 * ranked.length), 25)))
  return { good: outcomes.filter((outcome) => good.has(outcome)), bad: outcomes.filter((outcome) => !good.has(outcome)) }
}
