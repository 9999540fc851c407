import type { Pixels } from '../pixels.ts'
import { resize } from '../resize/resize.ts'

/** How many bits the hash of an image has. */
export const hashBits = 128

const edge = 9

/**
 * A hash of what an image looks like: whether each of 8 x 8 places is brighter than the place to its right, and than the one below (the difference
 * hash of N. Krawetz, 2013, in both directions), as 32 hexadecimal digits. Copies that were scaled, brightened or encoded again differ in few bits.
 */
export function perceptualHash(image: Pixels): string {
  const small = resize(image, { width: edge, height: edge })
  const grey = (x: number, y: number): number => {
    const at = (y * edge + x) * 3
    return 299 * (small[at] as number) + 587 * (small[at + 1] as number) + 114 * (small[at + 2] as number)
  }
  const bits: boolean[] = []
  for (let y = 0; y < edge - 1; y++) {
    for (let x = 0; x < edge - 1; x++) bits.push(grey(x, y) > grey(x + 1, y), grey(x, y) > grey(x, y + 1))
  }
  return Array.from({ length: hashBits / 4 }, (_, digit) => nibble(bits.slice(4 * digit, 4 * digit + 4))).join('')
}

function nibble(bits: readonly boolean[]): string {
  return bits.reduce((value, bit) => value * 2 + Number(bit), 0).toString(16)
}
