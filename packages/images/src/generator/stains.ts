import type { Random } from '../seeded-random.ts'
import { blankTile, stampDisc, type Tile, tileSize } from './tile.ts'

/** Adds one to three dark or bright stains to half of all tiles. */
export function addStains(tile: Tile, random: Random): void {
  const count = random() < 0.5 ? 0 : 1 + Math.floor(random() * 3)
  for (let stain = 0; stain < count; stain++) addStain(tile, random)
}

function addStain(tile: Tile, random: Random): void {
  const mask = blankTile()
  const x = random() * tileSize
  const y = random() * tileSize
  for (let disc = 0; disc < 6; disc++) {
    const center = { x: x + (random() - 0.5) * 50, y: y + (random() - 0.5) * 50 }
    stampDisc(mask, { center, radius: 8 + random() * 26, softness: 10 + random() * 20 }, 1)
  }
  const brightness = (random() < 0.75 ? -1 : 1) * (8 + random() * 26)
  for (let pixel = 0; pixel < tile.length; pixel++) tile[pixel] = (tile[pixel] as number) + brightness * (mask[pixel] as number)
}
