import type { Prediction } from './prediction.ts'

/** What a threshold leads to, in numbers of things. */
export interface Cutoff {
  readonly threshold: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/**
 * Every threshold that decides differently, falling: first one that nothing reaches (above 1, but a number: Kubeflow takes no infinity), then one for
 * each different score, down to the one that everything reaches.
 */
export function cutoffs(predictions: readonly Prediction[]): readonly Cutoff[] {
  const positives = predictions.filter(({ label }) => label === 1).length
  const negatives = predictions.length - positives
  const at = (threshold: number, truePositives: number, falsePositives: number): Cutoff => ({
    threshold,
    truePositives,
    falsePositives,
    falseNegatives: positives - truePositives,
    trueNegatives: negatives - falsePositives,
  })
  const falling = predictions.toSorted((one, other) => other.score - one.score)
  const found: Cutoff[] = [at(1 + Number.EPSILON, 0, 0)]
  let truePositives = 0
  falling.forEach(({ label, score }, index) => {
    truePositives += label
    if (falling[index + 1]?.score !== score) found.push(at(score, truePositives, index + 1 - truePositives))
  })
  return found
}
