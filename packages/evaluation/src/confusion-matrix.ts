import { decided, type Prediction } from './prediction.ts'

/** Counts by true class (row) and decided class (column). */
export type ConfusionMatrix = readonly [readonly [number, number], readonly [number, number]]

/** Counts the predictions of each class on each side of the threshold; a score on it is class 1. */
export function confusionMatrix(predictions: readonly Prediction[], threshold: number): ConfusionMatrix {
  const count = (truth: number, decision: number): number =>
    predictions.filter(({ label, score }) => label === truth && decided(score, threshold) === decision).length
  return [
    [count(0, 0), count(0, 1)],
    [count(1, 0), count(1, 1)],
  ]
}
