import { grid } from '../points/grid.ts'
import { halton } from '../points/halton.ts'
import type { Points } from '../points/points.ts'
import { sobol } from '../points/sobol.ts'
import { uniform } from '../points/uniform.ts'
import type { SearchSpace } from '../space/search-space.ts'

/**
 * How trials are chosen: `random`; `halton` and `sobol`, which leave no large gaps even with few trials; `grid`, every combination; `tpe`, which learns
 * from the trials that ended.
 */
export type Strategy = 'random' | 'halton' | 'sobol' | 'grid' | 'tpe'

/** Where points come from before, or without, learning from trials. */
export interface PointSource {
  readonly space: SearchSpace
  readonly seed: number
  /** How many trials there will be, for the fineness of a grid. */
  readonly budget: number
}

/** The points of a strategy that do not depend on how trials went; `tpe` begins at random. */
export function pointsOf(strategy: Strategy, { space, seed, budget }: PointSource): Points {
  const dimensions = Object.keys(space).length
  switch (strategy) {
    case 'grid':
      return grid(space, seed, budget)
    case 'halton':
      return halton(dimensions, seed)
    case 'sobol':
      return sobol(dimensions, seed)
    case 'random':
    case 'tpe':
      return uniform(dimensions, seed)
  }
}
