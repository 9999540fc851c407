import type { Random, Size } from '@kfp-ts/images'

/** A copy of an image, moved at random by up to `share` of its sides, in whole pixels; what is uncovered repeats the edge. */
export function shifted(
  rgb: Uint8Array,
  { width, height }: Size,
  { share, random }: { readonly share: number; readonly random: Random },
): Uint8Array {
  const [right, down] = [width, height].map((side) => {
    const most = Math.round(share * side)
    return Math.floor(random() * (2 * most + 1)) - most
  }) as [number, number]
  const copy = new Uint8Array(rgb.length)
  let target = 0
  for (let y = 0; y < height; y++) {
    const row = within(y - down, height) * width
    for (let x = 0; x < width; x++) {
      const source = (row + within(x - right, width)) * 3
      copy[target++] = rgb[source] as number
      copy[target++] = rgb[source + 1] as number
      copy[target++] = rgb[source + 2] as number
    }
  }
  return copy
}

function within(place: number, side: number): number {
  return Math.min(side - 1, Math.max(0, place))
}
