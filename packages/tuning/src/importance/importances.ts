import { randomNumbers } from '../points/random-numbers.ts'
import { cellsOf, type SearchSpace, type Trial } from '../space/search-space.ts'
import { mainEffects } from './main-effects.ts'
import { regressionTree, type Sample } from './regression-tree.ts'

/** How much a dimension matters. */
export interface Importance {
  readonly name: string
  /** Of what single dimensions explain; all shares together are 1. */
  readonly share: number
}

const trees = 64
const fewest = 4

/**
 * What made the difference between trials, the most important dimension first: a forest of 64 regression trees on the trials that came to a value, taken apart
 * by functional analysis of variance (fANOVA, main effects; a dimension that was not there counts as its middle). Empty for fewer than 4 trials, or if all
 * came to the same.
 * @example
 * const space = { rate: double({ min: 0, max: 1 }), width: choice([8, 16]) }
 * const trials = proposeTrials(space, { budget: 20 }).map((values) => ({ values, value: values.rate ** 2 }))
 * console.log(importances(space, trials)) // [{ name: 'rate', share: 0.98... }, { name: 'width', share: 0.01... }]
 */
export function importances<Space extends SearchSpace>(
  space: Space,
  trials: readonly { readonly values: Trial<Space>; readonly value?: number }[],
): readonly Importance[] {
  const samples = trials.flatMap(({ values, value }) =>
    value === undefined || !Number.isFinite(value) ? [] : [{ point: pointOf(space, values), value }],
  )
  const names = Object.keys(space)
  if (samples.length < fewest) return []
  const effects = Array.from({ length: trees }, (_, tree) => mainEffects(regressionTree(drawnAgain(samples, tree)), names.length)).filter(
    (effect) => effect !== undefined,
  )
  const sums = names.map((_, index) => effects.reduce((sum, effect) => sum + (effect[index] as number), 0))
  const total = sums.reduce((sum, share) => sum + share, 0)
  if (total === 0) return []
  return names.map((name, index) => ({ name, share: (sums[index] as number) / total })).toSorted((one, other) => other.share - one.share)
}

function pointOf(space: SearchSpace, values: Readonly<Record<string, unknown>>): readonly number[] {
  return cellsOf(space, values).map((cell) => (cell === undefined ? 0.5 : (cell.from + cell.to) / 2))
}

/** As many samples, drawn with repetition (bagging). */
function drawnAgain(samples: readonly Sample[], tree: number): readonly Sample[] {
  const random = randomNumbers(tree)
  return samples.map(() => samples[Math.floor(random() * samples.length)] as Sample)
}
