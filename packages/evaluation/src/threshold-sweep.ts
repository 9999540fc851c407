import { cutoffs } from './cutoffs.ts'
import { checkPredictions, type Prediction } from './prediction.ts'
import { type DecisionScores, scoresOfMatrix } from './scores.ts'

/** How good the decisions at one threshold are. */
export interface SweepPoint extends DecisionScores {
  /** 0 to 1; the first, which nothing reaches, lies just above 1. */
  readonly threshold: number
  /** Recall less the false positive rate (Youden's J, 1950): 0 is guessing, 1 is perfect; it does not ask how common the classes are. */
  readonly youden: number
}

/** The scores at every threshold that decides differently, falling. Throws a ComponentError (KF8301). */
export function thresholdSweep(predictions: readonly Prediction[]): readonly SweepPoint[] {
  checkPredictions(predictions, 0.5)
  return cutoffs(predictions).map(({ threshold, truePositives, falsePositives, falseNegatives, trueNegatives }) => {
    const negatives = falsePositives + trueNegatives
    const scores = scoresOfMatrix([
      [trueNegatives, falsePositives],
      [falseNegatives, truePositives],
    ])
    return { threshold, ...scores, youden: scores.recall - (negatives === 0 ? 0 : falsePositives / negatives) }
  })
}

/** The point of a sweep that is best by one score; of several that are equally good the one nearest to a threshold of 0.5. */
export function bestPoint(sweep: readonly SweepPoint[], by: Exclude<keyof SweepPoint, 'threshold'>): SweepPoint {
  return sweep.reduce((best, point) => {
    if (point[by] !== best[by]) return point[by] > best[by] ? point : best
    return Math.abs(point.threshold - 0.5) < Math.abs(best.threshold - 0.5) ? point : best
  })
}
