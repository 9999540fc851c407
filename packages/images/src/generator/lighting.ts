import type { Random } from '../seeded-random.ts'
import { type Tile, tileSize } from './tile.ts'

const middle = tileSize / 2

/** Lights a wall: brighter to one side, darker towards the corners, and on a quarter of all tiles in the edge of a soft shadow. */
export function addLighting(tile: Tile, random: Random): void {
  const tiltX = ((random() - 0.5) * 60) / tileSize
  const tiltY = ((random() - 0.5) * 60) / tileSize
  const vignette = (random() * 26) / (tileSize * middle)
  const shadow = softShadow(random)
  for (let y = 0; y < tileSize; y++) {
    for (let x = 0; x < tileSize; x++) {
      const u = x - middle
      const v = y - middle
      const pixel = y * tileSize + x
      tile[pixel] = (tile[pixel] as number) + tiltX * u + tiltY * v - vignette * (u * u + v * v) - shadow(u, v)
    }
  }
}

/** How much darker a shadow makes the point (u, v), counted from the middle of the tile. */
function softShadow(random: Random): (u: number, v: number) => number {
  const isThere = random() < 0.25
  const angle = random() * 2 * Math.PI
  const offset = (random() - 0.5) * tileSize * 0.6
  const depth = 12 + random() * 30
  const width = 8 + random() * 30
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  return (u, v) => {
    if (!isThere) return 0
    const acrossEdge = (cosine * u + sine * v - offset) / width
    return (depth * Math.max(0, Math.min(2, acrossEdge + 1))) / 2
  }
}
