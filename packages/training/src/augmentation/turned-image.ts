import type { Random, Size } from '@kfp-ts/images'

/**
 * A copy of an image, flipped at random along each axis and, if it is square, along its diagonal: a surface has no up, so all eight views of a
 * photograph are as good as the one that was taken.
 */
export function turned(rgb: Uint8Array, { width, height }: Size, random: Random): Uint8Array {
  const mirrorsX = random() < 0.5
  const mirrorsY = random() < 0.5
  const swapsAxes = random() < 0.5 && width === height
  const copy = new Uint8Array(rgb.length)
  let target = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = mirrorsX ? width - 1 - x : x
      const row = mirrorsY ? height - 1 - y : y
      const source = (swapsAxes ? column * width + row : row * width + column) * 3
      copy[target++] = rgb[source] as number
      copy[target++] = rgb[source + 1] as number
      copy[target++] = rgb[source + 2] as number
    }
  }
  return copy
}
