import { checkPredictions, type Prediction } from './prediction.ts'
import { share } from './share.ts'

/** The predictions whose scores lie in one range. */
export interface CalibrationBin {
  /** The ends of the range; the lower one belongs to the range before, but for the first. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean of the scores, 0 to 1. */
  readonly meanScore: number
  /** Share of class 1, 0 to 1: where scores are probabilities it is the mean score. */
  readonly positives: number
}

/** Whether scores may be read as probabilities. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[]
  /** Mean distance of score and share over the bins, weighed by their counts (ECE; Naeini et al. 2015), 0 to 1. */
  readonly expectedError: number
  /** Mean squared distance of score and truth (Brier 1950), 0 to 1; 0.25 is what 0.5 for everything gives. */
  readonly brier: number
}

/** Compares scores with what came true in bins of equal width. Throws a ComponentError (KF8301). */
export function calibrationOf(predictions: readonly Prediction[], count = 10): Calibration {
  checkPredictions(predictions, 0.5)
  const bins = Array.from({ length: count }, (_, index) => binOf(predictions, { index, count })).filter((bin) => bin.count > 0)
  return {
    bins,
    expectedError: bins.reduce((sum, bin) => sum + (bin.count / predictions.length) * Math.abs(bin.meanScore - bin.positives), 0),
    brier: predictions.reduce((sum, { label, score }) => sum + (score - label) ** 2, 0) / predictions.length,
  }
}

function binOf(predictions: readonly Prediction[], { index, count }: { readonly index: number; readonly count: number }): CalibrationBin {
  const [from, to] = [index / count, (index + 1) / count]
  const inside = predictions.filter(({ score }) => (score > from || index === 0) && score <= to)
  return {
    from,
    to,
    count: inside.length,
    meanScore: share(
      inside.reduce((sum, { score }) => sum + score, 0),
      inside.length,
    ),
    positives: share(inside.filter(({ label }) => label === 1).length, inside.length),
  }
}
