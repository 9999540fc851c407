import { seededRandom, type Size } from '@kfp-ts/images'
import type { Augmentation } from './augmentation.ts'
import { noisy } from './noisy-image.ts'
import { shifted } from './shifted-image.ts'
import { toned } from './toned-image.ts'
import { turned } from './turned-image.ts'

/** Which view of a photograph is wanted: the same choice gives the same view, whenever and wherever it is made. */
export interface ViewChoice {
  readonly augmentation: Augmentation
  readonly seed: number
  /** From 1. */
  readonly epoch: number
  /** Of the photograph in its shards. */
  readonly index: number
}

/** A view of a photograph as an epoch shows it. The pixels given are not written to. */
export function augmented(rgb: Uint8Array, size: Size, { augmentation, seed, epoch, index }: ViewChoice): Uint8Array {
  const { turns = false, brightness = 0, contrast = 0, shift = 0, noise = 0 } = augmentation
  // Each change has a sequence of its own: switching one on leaves the others as they are.
  const random = (what: string) => seededRandom(seed, what, epoch, index)
  let view = rgb
  if (turns) view = turned(view, size, random('turn'))
  if (shift > 0) view = shifted(view, size, { share: shift, random: random('shift') })
  if (brightness > 0 || contrast > 0) view = toned(view, { brightness, contrast, random: random('tone') })
  return noise > 0 ? noisy(view, { share: noise, random: random('noise') }) : view
}
