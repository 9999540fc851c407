import { cutoffs } from './cutoffs.ts'
import type { Prediction } from './prediction.ts'
import { share } from './share.ts'

/** What a threshold leads to: the shares of class 1 and of class 0 whose scores reach it. */
export interface RocPoint {
  readonly threshold: number
  readonly recall: number
  readonly falsePositiveRate: number
}

/** The points of the ROC curve, one for each different score, from the threshold that nothing reaches down to the one that everything reaches. */
export function rocCurve(predictions: readonly Prediction[]): readonly RocPoint[] {
  return cutoffs(predictions).map(({ threshold, truePositives, falsePositives, falseNegatives, trueNegatives }) => ({
    threshold,
    recall: share(truePositives, truePositives + falseNegatives),
    falsePositiveRate: share(falsePositives, falsePositives + trueNegatives),
  }))
}

/** The area under a ROC curve: 1 is perfect, 0.5 is guessing. */
export function areaUnderCurve(points: readonly RocPoint[]): number {
  let area = 0
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (before !== undefined) area += ((point.falsePositiveRate - before.falsePositiveRate) * (point.recall + before.recall)) / 2
  })
  return area
}

/** At most `count` points of a curve, evenly chosen, the first and the last among them. */
export function thinned<Point>(points: readonly Point[], count: number): readonly Point[] {
  if (points.length <= count) return points
  return Array.from({ length: count }, (_, index) => points[Math.round((index * (points.length - 1)) / (count - 1))] as Point)
}
