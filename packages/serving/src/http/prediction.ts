import type { ImageSignature } from '@kfp-ts/images'

/** The answer for one image. */
export interface Prediction {
  /** The name of the file, if it was sent with one. */
  readonly file?: string
  /** The more likely class. */
  readonly class: string
  /** How likely that class is, 0.5 to 1. */
  readonly probability: number
  /** The probabilities of all classes; their sum is 1. */
  readonly probabilities: { readonly [name: string]: number }
}

/** Puts the probability of class 1 into words. */
export function predictionOf(ofSecond: number, [first, second]: ImageSignature['classes'], file?: string): Prediction {
  const isSecond = ofSecond >= 0.5
  const probabilities = { [first]: 1 - ofSecond, [second]: ofSecond }
  return { ...(file !== undefined && { file }), class: isSecond ? second : first, probability: isSecond ? ofSecond : 1 - ofSecond, probabilities }
}
