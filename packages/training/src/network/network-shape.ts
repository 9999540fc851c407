import type { Size } from '@kfp-ts/images'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { TrainingSettings } from '../training-settings.ts'

/** The form of a classifier's network, and the seed of its first weights. */
export interface NetworkShape {
  readonly network: 'small' | 'strided'
  /** Of the images, in pixels. */
  readonly size: Size
  /** Convolutions. */
  readonly depth: number
  /** Filters of the first convolution; each further one has twice as many as the one before, up to eight times. */
  readonly filters: number
  readonly seed: number
}

/** Pixels of the shorter side up to which a training takes the small network by itself. */
const smallSide = 96

/** The shape that settings ask for, or that fits the size of the photographs. Throws a ComponentError (KF8202) if these are too small for the depth. */
export function networkShape(size: Size, { network, depth, width, seed }: TrainingSettings): NetworkShape {
  const side = Math.min(size.width, size.height)
  const kind = network ?? (side > smallSide ? 'strided' : 'small')
  const chosen = depth ?? (kind === 'small' ? 3 : stridedDepth(side))
  const most = Math.floor(Math.log2(side))
  if (chosen > most) {
    const allowed = `at most ${most} for photographs of ${size.width} x ${size.height} pixels, which each convolution halves`
    throw new ComponentError([problem('KF8202', ['depth', String(chosen), allowed])])
  }
  return { network: kind, size, depth: chosen, filters: width, seed }
}

/** As many halvings as leave some 8 pixels: 4 for a side of 128, 5 for one of 224. */
function stridedDepth(side: number): number {
  return Math.max(2, Math.round(Math.log2(side / 8)))
}
