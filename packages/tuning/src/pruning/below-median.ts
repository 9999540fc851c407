import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { isBetter } from '../study/direction.ts'
import type { Pruner } from './pruner.ts'

/** When the median is asked. */
export interface MedianRule {
  /** Complete trials that have to be there first; 5 unless given. */
  readonly startup?: number
  /** No trial is ended before this step; 0 unless given. */
  readonly warmup?: number
}

/**
 * Ends a trial whose best value so far is worse than the median, at the same step, of those that were trained to the end (D. Golovin et al., "Google Vizier",
 * 2017, 3.2.2). Throws a ComponentError (KF8415) for numbers that mean nothing.
 * @example belowMedian({ startup: 3, warmup: 2 })
 */
export function belowMedian({ startup = 5, warmup = 0 }: MedianRule = {}): Pruner {
  for (const [name, value] of Object.entries({ startup, warmup })) {
    if (!(Number.isInteger(value) && value >= 0)) throw new ComponentError([problem('KF8415', [name, String(value), 'a whole number, 0 or more'])])
  }
  return ({ trial, others, direction }) => {
    const step = trial.reports.at(-1)?.step
    const complete = others.filter(({ state }) => state === 'complete')
    if (step === undefined || step < warmup || complete.length < Math.max(1, startup)) return false
    const values = complete.flatMap(({ reports }) => reports.filter((report) => report.step === step).map(({ value }) => value))
    if (values.length === 0) return false
    const own = trial.reports.map(({ value }) => value).reduce((best, value) => (isBetter(value, best, direction) ? value : best))
    return isBetter(medianOf(values), own, direction)
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}
