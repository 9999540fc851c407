import type { Random } from '@kfp-ts/images'

/** A copy of an image with noise on each byte: the mean of two uniform numbers, so at most `share` of the range and seldom that much. */
export function noisy(rgb: Uint8Array, { share, random }: { readonly share: number; readonly random: Random }): Uint8Array {
  const copy = new Uint8ClampedArray(rgb.length)
  for (let at = 0; at < rgb.length; at++) copy[at] = (rgb[at] as number) + (random() + random() - 1) * share * 255
  return new Uint8Array(copy.buffer)
}
