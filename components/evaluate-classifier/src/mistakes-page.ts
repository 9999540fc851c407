import {
  charts,
  confusionMatrix,
  gallery,
  type Html,
  htmlPage,
  keyNumbers,
  type Mistake,
  paragraph,
  type Picture,
  type Prediction,
  rocChart,
  rocCurve,
  type Scores,
  section,
  table,
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

/** A page with the scores, the ROC curve, and the photographs on which the model was most certain of the wrong class. */
export async function mistakesPage(predictions: readonly ItemPrediction[], { shards, scores, threshold }: Evaluated): Promise<string> {
  const mistakes = worstMistakes(predictions, threshold, shown)
  const pictures = await Promise.all(mistakes.map((mistake) => pictureOf(mistake, shards)))
  return htmlPage({
    title: 'Held-out photographs',
    lead: `${predictions.length} photographs that took no part in the training, decided at a probability of ${threshold}.`,
    content: [
      keyNumbers(Object.fromEntries(Object.entries(scores).map(([name, value]) => [names[name as keyof Scores], value.toFixed(3)]))),
      charts(rocChart(rocCurve(predictions)), matrixTable(predictions, shards, threshold)),
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

async function pictureOf({ prediction, decision }: Mistake<ItemPrediction>, shards: Shards): Promise<Picture> {
  const { index, label, score, source } = prediction
  return {
    uri: await toDataUri(shards.pixels(index), shards),
    title: `${shards.classes[label]}, decided ${shards.classes[decision]}`,
    caption: `probability ${score.toFixed(3)} · ${source}`,
  }
}
