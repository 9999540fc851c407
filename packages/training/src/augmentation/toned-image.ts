import type { Random } from '@kfp-ts/images'

/** A copy of an image with its contrast around the middle grey and its brightness changed at random, each by up to the given share. */
export function toned(
  rgb: Uint8Array,
  { brightness, contrast, random }: { readonly brightness: number; readonly contrast: number; readonly random: Random },
): Uint8Array {
  const lighter = (random() * 2 - 1) * brightness * 255
  const steeper = 1 + (random() * 2 - 1) * contrast
  const tones = Uint8ClampedArray.from({ length: 256 }, (_, byte) => (byte - 127.5) * steeper + 127.5 + lighter)
  return rgb.map((byte) => tones[byte] as number)
}
