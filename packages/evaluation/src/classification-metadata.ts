import { confusionMatrix } from './confusion-matrix.ts'
import type { Prediction } from './prediction.ts'
import { rocCurve, thinned } from './roc-curve.ts'

/** The metadata of a `system.ClassificationMetrics` artifact, as Kubeflow's pages read it. */
export interface ClassificationMetadata {
  readonly confusionMatrix: {
    readonly annotationSpecs: readonly { readonly displayName: string }[]
    readonly rows: readonly { readonly row: readonly number[] }[]
  }
  readonly confidenceMetrics: readonly { readonly confidenceThreshold: number; readonly recall: number; readonly falsePositiveRate: number }[]
}

/** A database row holds this: a curve of more points than a screen can show is thinned. */
const mostPoints = 200

/** The confusion matrix (rows are the truth) and the ROC curve of predictions. */
export function classificationMetadata(
  predictions: readonly Prediction[],
  classes: readonly [string, string],
  threshold: number,
): ClassificationMetadata {
  return {
    confusionMatrix: {
      annotationSpecs: classes.map((displayName) => ({ displayName })),
      rows: confusionMatrix(predictions, threshold).map((row) => ({ row })),
    },
    confidenceMetrics: thinned(rocCurve(predictions), mostPoints).map(({ threshold: confidenceThreshold, recall, falsePositiveRate }) => ({
      confidenceThreshold,
      recall,
      falsePositiveRate,
    })),
  }
}
