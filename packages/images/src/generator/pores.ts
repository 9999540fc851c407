import type { Random } from '../seeded-random.ts'
import { coverDisc, type Tile, tileSize } from './tile.ts'

/** Adds up to sixty pores (dark) and pebbles (bright), most of them small. */
export function addPores(tile: Tile, random: Random): void {
  const count = Math.floor(random() * random() * 60)
  for (let pore = 0; pore < count; pore++) {
    const center = { x: random() * tileSize, y: random() * tileSize }
    const radius = 0.5 + random() * random() * 4
    const brightness = (random() < 0.75 ? -1 : 0.6) * (15 + random() * 55)
    coverDisc({ center, radius, softness: 1 }, (pixel, coverage) => {
      tile[pixel] = (tile[pixel] as number) + brightness * coverage
    })
  }
}
