import type { Prediction } from './prediction.ts'

/** What a threshold leads to: the shares of class 1 and of class 0 whose scores reach it. */
export interface RocPoint {
  readonly threshold: number
  readonly recall: number
  readonly falsePositiveRate: number
}

/**
 * The points of the ROC curve, one for each different score, from the threshold that nothing reaches (above 1, but a number: Kubeflow takes no
 * infinity) down to the one that everything reaches.
 */
export function rocCurve(predictions: readonly Prediction[]): readonly RocPoint[] {
  const positives = predictions.filter(({ label }) => label === 1).length
  const negatives = predictions.length - positives
  const points: RocPoint[] = [{ threshold: 1 + Number.EPSILON, recall: 0, falsePositiveRate: 0 }]
  const falling = [...predictions].sort((one, other) => other.score - one.score)
  let found = 0
  falling.forEach(({ label, score }, index) => {
    found += label
    if (falling[index + 1]?.score === score) return
    points.push({ threshold: score, recall: ratio(found, positives), falsePositiveRate: ratio(index + 1 - found, negatives) })
  })
  return points
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
export function thinned(points: readonly RocPoint[], count: number): readonly RocPoint[] {
  if (points.length <= count) return points
  return Array.from({ length: count }, (_, index) => points[Math.round((index * (points.length - 1)) / (count - 1))] as RocPoint)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
