import { cutoffs } from './cutoffs.ts'
import type { Prediction } from './prediction.ts'
import { share } from './share.ts'

/** What a threshold leads to: how much of class 1 is found, and how much of what is found is class 1. */
export interface PrecisionRecallPoint {
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

/** The points of the precision-recall curve, one for each different score, by falling threshold. */
export function precisionRecallCurve(predictions: readonly Prediction[]): readonly PrecisionRecallPoint[] {
  return cutoffs(predictions)
    .slice(1)
    .map(({ threshold, truePositives, falsePositives, falseNegatives }) => ({
      threshold,
      recall: share(truePositives, truePositives + falseNegatives),
      precision: share(truePositives, truePositives + falsePositives),
    }))
}

/** The mean precision over what is gained in recall: sum of (R[n] - R[n-1]) P[n], as scikit-learn's `average_precision_score`. */
export function averagePrecision(points: readonly PrecisionRecallPoint[]): number {
  return points.reduce((sum, { recall, precision }, index) => sum + (recall - (points[index - 1]?.recall ?? 0)) * precision, 0)
}
