import { type ConfusionMatrix, confusionMatrix } from './confusion-matrix.ts'
import { checkPredictions, type Prediction } from './prediction.ts'
import { areaUnderCurve, rocCurve } from './roc-curve.ts'
import { share } from './share.ts'

/** How good the decisions of a threshold are, in numbers from 0 to 1. A share of nothing counts as 0. */
export interface DecisionScores {
  /** Share of all that is decided rightly. */
  readonly accuracy: number
  /** Share of class 1 among what is decided to be. */
  readonly precision: number
  /** Share of class 1 that is found. */
  readonly recall: number
  /** Harmonic mean of precision and recall. */
  readonly f1: number
}

/** How good a model of two classes is: its decisions at a threshold, and its scores as such. */
export interface Scores extends DecisionScores {
  /** Area under the ROC curve: how often a thing of class 1 scores higher than one of class 0. */
  readonly auc: number
}

/** Judges predictions by a threshold. Throws a ComponentError (KF8301, KF8302). */
export function scoresOf(predictions: readonly Prediction[], threshold: number): Scores {
  checkPredictions(predictions, threshold)
  return { ...scoresOfMatrix(confusionMatrix(predictions, threshold)), auc: areaUnderCurve(rocCurve(predictions)) }
}

/** Judges counted decisions. */
export function scoresOfMatrix([[trueNegatives, falsePositives], [falseNegatives, truePositives]]: ConfusionMatrix): DecisionScores {
  const all = trueNegatives + falsePositives + falseNegatives + truePositives
  const precision = share(truePositives, truePositives + falsePositives)
  const recall = share(truePositives, truePositives + falseNegatives)
  return { accuracy: share(trueNegatives + truePositives, all), precision, recall, f1: share(2 * precision * recall, precision + recall) }
}
