/** A point of the unit cube and what was found there. */
export interface Sample {
  readonly point: readonly number[]
  readonly value: number
}

/** Splits the unit cube into boxes; a leaf says what is found in its box on average. */
export type RegressionTree =
  | { readonly value: number }
  | { readonly dimension: number; readonly threshold: number; readonly below: RegressionTree; readonly above: RegressionTree }

interface Split {
  readonly dimension: number
  readonly threshold: number
  readonly error: number
}

/** Grows a tree until its leaves are pure or cannot be split, always by the split that leaves the least squared error (CART). */
export function regressionTree(samples: readonly Sample[]): RegressionTree {
  const split = squaredError(samples) > 0 ? bestSplit(samples) : undefined
  if (split === undefined) return { value: mean(samples) }
  const { dimension, threshold } = split
  const isBelow = ({ point }: Sample): boolean => (point[dimension] as number) < threshold
  return {
    dimension,
    threshold,
    below: regressionTree(samples.filter(isBelow)),
    above: regressionTree(samples.filter((sample) => !isBelow(sample))),
  }
}

function bestSplit(samples: readonly Sample[]): Split | undefined {
  const dimensions = samples[0]?.point.keys() ?? []
  const splits = [...dimensions].map((dimension) => bestSplitOf(samples, dimension)).filter((split) => split !== undefined)
  return splits.reduce<Split | undefined>((best, split) => (best === undefined || split.error < best.error ? split : best), undefined)
}

/** One pass over the sorted samples with running sums: the squared error is the sum of squares less the square of the sum over the count. */
function bestSplitOf(samples: readonly Sample[], dimension: number): Split | undefined {
  const at = ({ point }: Sample): number => point[dimension] as number
  const sorted = samples.toSorted((one, other) => at(one) - at(other))
  const total = sum(sorted)
  let below = 0
  let best: Split | undefined
  for (const [index, sample] of sorted.slice(0, -1).entries()) {
    below += sample.value
    const [here, next] = [at(sample), at(sorted[index + 1] as Sample)]
    const count = index + 1
    const error = -(below ** 2) / count - (total - below) ** 2 / (sorted.length - count)
    if (here < next && (best === undefined || error < best.error)) best = { dimension, threshold: (here + next) / 2, error }
  }
  return best
}

function sum(samples: readonly Sample[]): number {
  return samples.reduce((total, { value }) => total + value, 0)
}

function mean(samples: readonly Sample[]): number {
  return sum(samples) / samples.length
}

function squaredError(samples: readonly Sample[]): number {
  const middle = mean(samples)
  return samples.reduce((total, { value }) => total + (value - middle) ** 2, 0)
}
