import type { Random } from '../seeded-random.ts'
import type { Tile } from './tile.ts'

/** Gives a tile a slight cast of colour and noise between the channels; three bytes a pixel. */
export function toRgb(tile: Tile, random: Random): Uint8ClampedArray {
  const red = 1 + (random() - 0.4) * 0.1
  const blue = 1 - (random() - 0.4) * 0.12
  const rgb = new Uint8ClampedArray(tile.length * 3)
  tile.forEach((brightness, pixel) => {
    const noise = (random() - 0.5) * 3
    rgb[pixel * 3] = brightness * red + noise
    rgb[pixel * 3 + 1] = brightness
    rgb[pixel * 3 + 2] = brightness * blue - noise
  })
  return rgb
}
