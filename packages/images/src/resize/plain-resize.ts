import type { Pixels, Size } from '../pixels.ts'
import { finalHalf, finalShift, middleHalf, middleShift } from './fixed-point.ts'
import { type Taps, triangleTaps } from './triangle-taps.ts'

/** Rows that are scaled at a time take about so much room. */
const mostRoom = 8 * 1024 ** 2

/** Scales an image, where there is nothing faster: first its rows, then its columns, so many targets at a time as there is room for. */
export function plainResize({ rgb, width, height }: Pixels, size: Size): Uint8Array {
  const [across, down] = [triangleTaps(width, size.width), triangleTaps(height, size.height)]
  const scaled = new Uint8Array(size.height * size.width * 3)
  const targets = Math.max(1, Math.floor(mostRoom / (size.width * 6 * Math.max(1, height / size.height))))
  for (let from = 0; from < size.height; from += targets) {
    const to = Math.min(size.height, from + targets)
    const top = down.first[from] as number
    const bottom = (down.first[to - 1] as number) + (down.count[to - 1] as number)
    const rows = scaleRows(rgb.subarray(top * width * 3, bottom * width * 3), width, across)
    scaleColumns({ rows, top, from, to }, down, scaled)
  }
  return scaled
}

function scaleRows(rgb: Uint8Array, width: number, { first, count, weights, most }: Taps): Uint16Array {
  const columns = first.length
  const height = rgb.length / 3 / width
  // What is imported is not taken for a constant: three times as slow.
  const half = middleHalf
  const shift = middleShift
  const scaled = new Uint16Array(height * columns * 3)
  let target = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < columns; x++) {
      let red = half
      let green = half
      let blue = half
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
      scaled[target] = red >> shift
      scaled[target + 1] = green >> shift
      scaled[target + 2] = blue >> shift
      target += 3
    }
  }
  return scaled
}

interface Band {
  /** Scaled rows, and the first of them. */
  readonly rows: Uint16Array
  readonly top: number
  /** The targets that are mixed from them. */
  readonly from: number
  readonly to: number
}

function scaleColumns({ rows, top, from, to }: Band, { first, count, weights, most }: Taps, scaled: Uint8Array): void {
  const stride = scaled.length / first.length
  const half = finalHalf
  const shift = finalShift
  for (let y = from; y < to; y++) {
    const above = ((first[y] as number) - top) * stride
    const taps = count[y] as number
    for (let x = 0; x < stride; x++) {
      let sum = half
      let source = above + x
      for (let tap = 0; tap < taps; tap++) {
        sum = (sum + Math.imul(weights[y * most + tap] as number, rows[source] as number)) | 0
        source += stride
      }
      scaled[y * stride + x] = sum >> shift
    }
  }
}
