import { seededRandom } from '../seeded-random.ts'
import { toRgb } from './colour.ts'
import { concrete } from './concrete.ts'
import { addCracks } from './cracks.ts'
import { addLighting } from './lighting.ts'
import { addPores } from './pores.ts'
import { addStains } from './stains.ts'
import { addStraightLines } from './straight-lines.ts'

/** Which photograph of a generated set is meant; the same three give the same pixels in any order. */
export interface PhotographKey {
  readonly seed: number
  readonly label: 'Negative' | 'Positive'
  readonly index: number
}

export interface RenderedPhotograph {
  /** 227 x 227 pixels, three bytes each. */
  readonly rgb: Uint8ClampedArray
  /** The quality to compress it with as JPEG, so that a set has traces of many cameras. */
  readonly quality: number
}

/**
 * Draws a wall of concrete, with a crack if it is `Positive`. All that is no crack comes from the same distributions in both classes, so they
 * cannot be told apart by brightness or by straight lines.
 */
export function renderPhotograph({ seed, label, index }: PhotographKey): RenderedPhotograph {
  const random = seededRandom(seed, label, index)
  const tile = concrete(random)
  addLighting(tile, random)
  addStains(tile, random)
  addPores(tile, random)
  addStraightLines(tile, random)
  if (label === 'Positive') addCracks(tile, random)
  return { rgb: toRgb(tile, random), quality: 78 + Math.floor(random() * 18) }
}
