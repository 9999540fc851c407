import { decided, mcnemarTest, type Prediction, type Scores, scoresOf } from '@kfp-ts/evaluation'
import type { Shards } from '@kfp-ts/images'
import type { Champion } from './champion.ts'

/** What two models said about the same images. */
export interface Contest {
  readonly predictions: readonly Prediction[]
  /** The model in use: its scores, or its accuracy alone where it could not be asked. */
  readonly champion?: (Scores & { readonly version: number }) | { readonly accuracy: number; readonly version: number }
  readonly difference: Difference | Record<string, never>
}

/** How the decisions of two models differ. */
export interface Difference {
  readonly championAccuracy: number
  /** Images that only one of them is right about. */
  readonly onlyChallengerRight: number
  readonly onlyChampionRight: number
  /** How likely models that are equally good would differ so much (McNemar's exact test), 0 to 1. */
  readonly pValue: number
}

interface Answers {
  readonly shards: Shards
  readonly threshold: number
  /** Probabilities of class 1, one an image. */
  readonly challenger: Float32Array
  readonly champion: Champion | undefined
}

/** Puts the answers of two models side by side. */
export function contestOf({ shards, threshold, challenger, champion }: Answers): Contest {
  const predictions = predictionsOf(shards, challenger)
  if (champion === undefined) return { predictions, difference: {} }
  const { version, probabilities, registeredAccuracy } = champion
  if (probabilities === undefined) return { predictions, champion: { version, accuracy: registeredAccuracy }, difference: {} }
  const theirs = predictionsOf(shards, probabilities)
  const scores = scoresOf(theirs, threshold)
  const isRight = ({ label, score }: Prediction): boolean => decided(score, threshold) === label
  const only = (one: readonly Prediction[], other: readonly Prediction[]): number =>
    one.filter((prediction, index) => isRight(prediction) && !isRight(other[index] as Prediction)).length
  const [onlyChallengerRight, onlyChampionRight] = [only(predictions, theirs), only(theirs, predictions)]
  const pValue = mcnemarTest(onlyChallengerRight, onlyChampionRight)
  return {
    predictions,
    champion: { version, ...scores },
    difference: { championAccuracy: scores.accuracy, onlyChallengerRight, onlyChampionRight, pValue },
  }
}

function predictionsOf({ items }: Shards, probabilities: Float32Array): readonly Prediction[] {
  return items.map(({ source, label }, index) => ({ source, label, score: probabilities[index] as number }))
}
