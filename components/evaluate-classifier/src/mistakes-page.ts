import {
  bestPoint,
  calibrationOf,
  charts,
  confusionMatrix,
  gallery,
  type Html,
  htmlPage,
  keyNumbers,
  type Mistake,
  paragraph,
  type Picture,
  precisionRecallChart,
  precisionRecallCurve,
  type Prediction,
  reliabilityChart,
  rocChart,
  rocCurve,
  type Scores,
  section,
  type SweepPoint,
  table,
  thresholdChart,
  thresholdSweep,
  worstMistakes,
} from '@kfp-ts/evaluation'
import { type Shards, toDataUri } from '@kfp-ts/images'

/** A prediction about one item of some shards. */
export interface ItemPrediction extends Prediction {
  readonly index: number
}

/** What was judged, and how well it did. */
export interface Evaluated {
  readonly shards: Shards
  readonly scores: Scores
  readonly threshold: number
}

const shown = 24

/** A page with the scores, the curves, the thresholds one could choose, and the photographs on which the model was most certain of the wrong class. */
export async function mistakesPage(predictions: readonly ItemPrediction[], { shards, scores, threshold }: Evaluated): Promise<string> {
  const mistakes = worstMistakes(predictions, threshold, shown)
  const pictures = await Promise.all(mistakes.map((mistake) => pictureOf(mistake, shards)))
  const sweep = thresholdSweep(predictions)
  return htmlPage({
    title: 'Held-out photographs',
    lead: `${predictions.length} photographs that took no part in the training, decided at a probability of ${threshold}.`,
    content: [
      keyNumbers(Object.fromEntries(Object.entries(scores).map(([name, value]) => [names[name as keyof Scores], value.toFixed(3)]))),
      charts(rocChart(rocCurve(predictions)), precisionRecallChart(precisionRecallCurve(predictions))),
      charts(thresholdChart(sweep, threshold), reliabilityChart(calibrationOf(predictions))),
      charts(matrixTable(predictions, shards, threshold), thresholdsTable(sweep)),
      section('Worst mistakes', pictures.length === 0 ? paragraph('None: every photograph was decided rightly.') : gallery(pictures)),
    ],
  })
}

const names: Readonly<Record<keyof Scores, string>> = {
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  auc: 'area under ROC',
}

function matrixTable(predictions: readonly ItemPrediction[], { classes }: Shards, threshold: number): Html {
  const rows = confusionMatrix(predictions, threshold).map((row, truth) => [`is ${classes[truth]}`, ...row])
  return section('Confusion', table(['', ...classes.map((name) => `decided ${name}`)], rows))
}

const choices: Readonly<Record<'accuracy' | 'f1' | 'youden', string>> = {
  accuracy: 'most accurate',
  f1: 'best F1',
  youden: 'best recall less false alarms',
}

function thresholdsTable(sweep: readonly SweepPoint[]): Html {
  const rows = Object.entries(choices).map(([by, name]) => {
    const { threshold, accuracy, precision, recall } = bestPoint(sweep, by as keyof typeof choices)
    return [name, ...[threshold, accuracy, precision, recall].map((value) => Number(value.toFixed(3)))]
  })
  return section('Thresholds', table(['', 'threshold', 'accuracy', 'precision', 'recall'], rows))
}

async function pictureOf({ prediction, decision }: Mistake<ItemPrediction>, shards: Shards): Promise<Picture> {
  const { index, label, score, source } = prediction
  return {
    uri: await toDataUri(shards.pixels(index), shards),
    title: `${shards.classes[label]}, decided ${shards.classes[decision]}`,
    caption: `probability ${score.toFixed(3)} · ${source}`,
  }
}
