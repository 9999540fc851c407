import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { SearchSpace, Trial } from './search-space.ts'
import { type Strategy, strategies } from './strategy.ts'

/** How many trials, spread how, drawn from which seed. */
export interface Plan {
  readonly budget: number
  readonly strategy: Strategy
  readonly seed: number
}

/**
 * Proposes `budget` different trials; the same space and plan give the same trials on every machine, and a larger budget only adds to them.
 * @example proposeTrials({ rate: double({ min: 1e-4, max: 1e-2, log: true }) }, { budget: 8, strategy: 'halton', seed: 1 })
 */
export function proposeTrials<Space extends SearchSpace>(space: Space, { budget, strategy, seed }: Plan): readonly Trial<Space>[] {
  const dimensions = Object.entries(space)
  const size = dimensions.reduce((product, [, dimension]) => product * dimension.size, 1)
  if (dimensions.length === 0) throw new ComponentError([problem('KF8407', [])])
  if (!Number.isInteger(budget) || budget < 1) throw new ComponentError([problem('KF8405', [String(budget)])])
  if (budget > size) throw new ComponentError([problem('KF8406', [String(budget), String(size)])])
  const next = strategies[strategy](dimensions.length, seed)
  const trials = new Map<string, Trial<Space>>()
  while (trials.size < budget) {
    const point = next()
    const trial = Object.fromEntries(dimensions.map(([name, { at }], index) => [name, at(point[index] as number)])) as Trial<Space>
    // Two points of a small space may mean the same trial; the second would cost a training and tell nothing.
    const key = JSON.stringify(trial)
    if (!trials.has(key)) trials.set(key, trial)
  }
  return [...trials.values()]
}
