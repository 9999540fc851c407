import { writeFile } from 'node:fs/promises'
import { component, t } from '@kfp-ts/component'
import {
  averagePrecision,
  bestPoint,
  calibrationOf,
  classificationMetadata,
  precisionRecallCurve,
  scoresOf,
  thresholdSweep,
} from '@kfp-ts/evaluation'
import { readShards } from '@kfp-ts/images'
import { logModelMetrics } from '@kfp-ts/tracking'
import { predict } from '@kfp-ts/training'
import { mistakesPage } from './mistakes-page.ts'

export const evaluateClassifier = component({
  name: 'evaluate-classifier',
  description: 'Judges a classifier on held-out photographs.',
  inputs: {
    model: t.model({ description: 'A model that train-classifier wrote.' }),
    test: t.dataset({ description: 'Shards that the model has not seen.' }),
    threshold: t.double({ default: 0.5, description: 'A photograph counts as Positive when its probability reaches this, 0 to 1.' }),
    tracking: t.string({ default: '', description: 'Where the model was logged, as train-classifier was told; the metrics go to its run.' }),
  },
  outputs: {
    metrics: t.metrics(),
    confusion: t.classificationMetrics(),
    mistakes: t.html(),
    accuracy: t.double({ description: 'Share of the photographs that are decided rightly, 0 to 1.' }),
  },
  run: async ({ model, test, threshold, tracking }, { outputs, log, ...following }) => {
    const shards = await readShards(test.path)
    const probabilities = await predict(model.path, shards, following)
    const predictions = shards.items.map(({ source, label }, index) => ({ index, source, label, score: probabilities[index] as number }))
    const scores = scoresOf(predictions, threshold)
    const { brier, expectedError: calibrationError } = calibrationOf(predictions)
    const bestThreshold = bestPoint(thresholdSweep(predictions), 'accuracy').threshold
    const metrics = { ...scores, averagePrecision: averagePrecision(precisionRecallCurve(predictions)), brier, calibrationError, bestThreshold }
    Object.assign(outputs.metrics.metadata, metrics)
    Object.assign(outputs.confusion.metadata, classificationMetadata(predictions, shards.classes, threshold))
    await writeFile(outputs.mistakes.path, await mistakesPage(predictions, { shards, scores, threshold }))
    log(
      `${(scores.accuracy * 100).toFixed(1)} % of ${predictions.length} photographs are right; the area under the ROC curve is ${scores.auc.toFixed(3)}.`,
    )
    const named = Object.entries(metrics).map(([name, value]): [string, number] => [`test/${name}`, value])
    await logModelMetrics({ tracking, model, metrics: Object.fromEntries(named), log, signal: following.signal })
    return { accuracy: scores.accuracy }
  },
})
