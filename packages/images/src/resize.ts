import type { Pixels, Size } from './pixels.ts'
import { type Taps, triangleTaps } from './triangle-taps.ts'

// Weights are 14 bits; what the first pass leaves has 6 bits behind the point, so both passes together round once, in the end.
const middleShift = 8
const finalShift = 20
const middleHalf = 1 << (middleShift - 1)
const finalHalf = 1 << (finalShift - 1)

/**
 * Scales an image with the antialiased triangle filter: bilinear when it grows, a weighted mean over all covered pixels when it shrinks.
 *
 * The filter is part of a trained model: on one photograph another filter moved the probability from 0.54 to 0.88. It is therefore written
 * here, on decoded pixels, and not asked of a decoder, which may shrink while it decodes (sharp does) or round as its processor likes.
 */
export function resize(image: Pixels, size: Size): Uint8Array {
  if (image.width === size.width && image.height === size.height) return image.rgb
  return scaleColumns(scaleRows(image, triangleTaps(image.width, size.width)), size.width * 3, triangleTaps(image.height, size.height))
}

function scaleRows({ rgb, width, height }: Pixels, { first, count, weights, most }: Taps): Uint16Array {
  const columns = first.length
  const scaled = new Uint16Array(height * columns * 3)
  let target = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < columns; x++) {
      let red = middleHalf
      let green = middleHalf
      let blue = middleHalf
      let source = (y * width + (first[x] as number)) * 3
      const last = x * most + (count[x] as number)
      // Whole numbers and `imul`: twice as fast as the same in doubles.
      for (let tap = x * most; tap < last; tap++) {
        const weight = weights[tap] as number
        red = (red + Math.imul(weight, rgb[source] as number)) | 0
        green = (green + Math.imul(weight, rgb[source + 1] as number)) | 0
        blue = (blue + Math.imul(weight, rgb[source + 2] as number)) | 0
        source += 3
      }
      scaled[target] = red >> middleShift
      scaled[target + 1] = green >> middleShift
      scaled[target + 2] = blue >> middleShift
      target += 3
    }
  }
  return scaled
}

function scaleColumns(rows: Uint16Array, stride: number, { first, count, weights, most }: Taps): Uint8Array {
  const scaled = new Uint8Array(first.length * stride)
  for (let y = 0; y < first.length; y++) {
    const above = (first[y] as number) * stride
    const taps = count[y] as number
    for (let x = 0; x < stride; x++) {
      let sum = finalHalf
      let source = above + x
      for (let tap = 0; tap < taps; tap++) {
        sum = (sum + Math.imul(weights[y * most + tap] as number, rows[source] as number)) | 0
        source += stride
      }
      scaled[y * stride + x] = sum >> finalShift
    }
  }
  return scaled
}
