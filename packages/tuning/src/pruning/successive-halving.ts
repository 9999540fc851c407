import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Direction } from '../study/direction.ts'
import type { StudyTrial } from '../study/study-trial.ts'
import type { Pruner } from './pruner.ts'

/** The rungs of a ladder of steps. */
export interface Ladder {
  /** The step of the first rung, 1 or more; 1 unless given. */
  readonly first?: number
  /** Each rung is this many times further than the one before, and one trial of so many passes it; 4 unless given. */
  readonly reduction?: number
  /** The last step of a trial, at which there is nothing left to save: no rung is there or beyond; nowhere unless given. */
  readonly end?: number
}

/**
 * Asynchronous successive halving: a trial that comes to a rung goes on if it is among the best `1 / reduction` of those that came there before it, without
 * waiting for the others; while they are fewer than `reduction`, only the best so far does (L. Li et al., "A system for massively parallel hyperparameter
 * tuning", 2020; stopping variant). Throws a ComponentError (KF8415) for rungs that mean nothing.
 * @example successiveHalving({ first: 1, reduction: 3 })
 */
export function successiveHalving({ first = 1, reduction = 4, end = Infinity }: Ladder = {}): Pruner {
  if (!(Number.isInteger(first) && first >= 1)) throw new ComponentError([problem('KF8415', ['first', String(first), 'a whole number, 1 or more'])])
  if (!(Number.isInteger(reduction) && reduction >= 2)) {
    throw new ComponentError([problem('KF8415', ['reduction', String(reduction), 'a whole number, 2 or more'])])
  }
  return ({ trial, others, direction }) => {
    const last = trial.reports.at(-1)?.step ?? 0
    const before = trial.reports.at(-2)?.step ?? 0
    // A report may step over several rungs at once.
    const reached = rungs(first, reduction, last).filter((rung) => rung > before && rung < end)
    return reached.some((rung) => !passes(rung, { trial, others, direction, reduction }))
  }
}

/** The steps of the rungs up to a step: first, first * reduction, first * reduction^2 and so on. */
export function rungs(first: number, reduction: number, upTo: number): readonly number[] {
  const steps: number[] = []
  for (let step = first; step <= upTo; step *= reduction) steps.push(step)
  return steps
}

interface Rival {
  readonly trial: StudyTrial
  readonly others: readonly StudyTrial[]
  readonly direction: Direction
  readonly reduction: number
}

function passes(rung: number, { trial, others, direction, reduction }: Rival): boolean {
  const own = valueAt(trial, rung)
  const values = [trial, ...others].map((one) => valueAt(one, rung)).filter((value) => value !== undefined)
  const ranked = values.toSorted((one, other) => (direction === 'maximize' ? other - one : one - other))
  const last = ranked[Math.max(1, Math.floor(ranked.length / reduction)) - 1]
  return own === undefined || last === undefined || (direction === 'maximize' ? own >= last : own <= last)
}

function valueAt({ reports }: StudyTrial, rung: number): number | undefined {
  return reports.find(({ step }) => step >= rung)?.value
}
