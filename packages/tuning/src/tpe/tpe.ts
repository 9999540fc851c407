import type { RandomNumbers } from '../points/random-numbers.ts'
import { cellsOf, type SearchSpace, trialAt } from '../space/search-space.ts'
import type { Direction } from '../study/direction.ts'
import type { Outcome } from '../study/outcome.ts'
import { type ParzenEstimator, parzenEstimator } from './parzen-estimator.ts'
import { splitTrials } from './split-trials.ts'

/** Trials that are drawn at random before there is anything to learn from. */
export const startupTrials = 10
const candidates = 24

/**
 * Points that a tree-structured Parzen estimator would try next, the most promising first: drawn where good trials are dense, ranked by how much denser good
 * trials are there than bad ones (J. Bergstra et al., "Algorithms for hyper-parameter optimization", 2011; multivariate as in Optuna 5).
 */
export function tpe(
  space: SearchSpace,
  seen: { readonly outcomes: readonly Outcome[]; readonly direction: Direction },
  random: RandomNumbers,
): Iterable<readonly number[]> {
  const dimensions = Object.values(space)
  const { good, bad } = splitTrials(seen.outcomes, seen.direction)
  const densityOf = (group: readonly Outcome[]): ParzenEstimator =>
    parzenEstimator(
      dimensions,
      group.map(({ place }) => place),
    )
  const [dense, sparse] = [densityOf(good), densityOf(bad)]
  const drawn = Array.from({ length: candidates }, () => {
    const point = dense.draw(random)
    const place = cellsOf(space, trialAt(space, point))
    return { point, gain: dense.logDensity(place) - sparse.logDensity(place) }
  })
  return drawn.toSorted((one, other) => other.gain - one.gain).map(({ point }) => point)
}
