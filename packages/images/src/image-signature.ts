import type { Size } from './pixels.ts'

/** What a classifier of images wants to be fed with, and what its answers mean. */
export interface ImageSignature {
  readonly format: 'kfp-ts.image-classifier.1'
  readonly input: ImageInput
  /** The names of class 0 and class 1; the model answers with the probability of class 1. */
  readonly classes: readonly [string, string]
}

/** An input of the model is `byte * scale + offset`, for each of red, green and blue. */
export interface ImageInput extends Size {
  readonly channels: 3
  readonly scale: number
  readonly offset: number
  readonly filter: 'triangle'
}

/**
 * The signature of a classifier that sees bytes scaled to -1 ... 1. Around zero it learns; with 0 ... 1 the same network stayed at chance with
 * every second learning rate.
 */
export function imageSignature(size: Size, classes: readonly [string, string]): ImageSignature {
  const input = { height: size.height, width: size.width, channels: 3, scale: 2 / 255, offset: -1, filter: 'triangle' } as const
  return { format: 'kfp-ts.image-classifier.1', input, classes }
}
