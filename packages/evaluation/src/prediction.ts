import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** What a model of two classes said about one thing, and what it is. */
export interface Prediction {
  /** Where the thing came from. */
  readonly source: string
  /** The truth: 0 or 1. */
  readonly label: number
  /** The probability of class 1, 0 to 1. */
  readonly score: number
}

/** The class a score stands for. */
export function decided(score: number, threshold: number): 0 | 1 {
  return score >= threshold ? 1 : 0
}

/** Throws a ComponentError unless there are things to judge (KF8301) by their probabilities (KF8310) and a threshold that can be reached (KF8302). */
export function checkPredictions(predictions: readonly Prediction[], threshold: number): void {
  if (predictions.length === 0) throw new ComponentError([problem('KF8301', [])])
  if (!isProbability(threshold)) throw new ComponentError([problem('KF8302', [String(threshold)])])
  // With one that is not a number nothing can be sorted, and yet all that comes out looks like a score.
  const wrong = predictions.find(({ score }) => !isProbability(score))
  if (wrong !== undefined) throw new ComponentError([problem('KF8310', [wrong.source, String(wrong.score)])])
}

function isProbability(value: number): boolean {
  return value >= 0 && value <= 1
}
