import { decided, type Prediction } from './prediction.ts'

/** A prediction on the wrong side of the threshold. */
export interface Mistake<P extends Prediction = Prediction> {
  readonly prediction: P
  readonly decision: 0 | 1
}

/** The wrong predictions that were farthest from the threshold, the most certain first. */
export function worstMistakes<P extends Prediction>(predictions: readonly P[], threshold: number, count: number): readonly Mistake<P>[] {
  const distance = ({ prediction }: Mistake<P>): number => Math.abs(prediction.score - threshold)
  return predictions
    .map((prediction) => ({ prediction, decision: decided(prediction.score, threshold) }))
    .filter(({ prediction, decision }) => decision !== prediction.label)
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, count)
}
