import type { Random } from '../seeded-random.ts'
import { type Tile, tileSize } from './tile.ts'

const middle = tileSize / 2

/** Adds what is straight but no crack to almost half of all tiles: form joints, scratches, saw marks. */
export function addStraightLines(tile: Tile, random: Random): void {
  const count = random() < 0.55 ? 0 : 1 + Math.floor(random() * 2.4)
  for (let line = 0; line < count; line++) drawLine(tile, straightLine(random))
}

interface StraightLine {
  readonly cosine: number
  readonly sine: number
  readonly offset: number
  readonly halfWidth: number
  readonly brightness: number
  readonly from: number
  readonly to: number
}

function straightLine(random: Random): StraightLine {
  const angle = random() * 2 * Math.PI
  const offset = (random() - 0.5) * tileSize * 0.8
  const halfWidth = 0.5 + random() * 2.4
  const brightness = (random() < 0.6 ? -1 : 1) * (10 + random() * 45)
  const crossesTheTile = random() < 0.5
  const from = crossesTheTile ? -Infinity : (random() - 0.5) * tileSize
  const to = crossesTheTile ? Infinity : from + 30 + random() * tileSize
  return { cosine: Math.cos(angle), sine: Math.sin(angle), offset, halfWidth, brightness, from, to }
}

function drawLine(tile: Tile, { cosine, sine, offset, halfWidth, brightness, from, to }: StraightLine): void {
  for (let pixel = 0; pixel < tile.length; pixel++) {
    const u = (pixel % tileSize) - middle
    const v = Math.floor(pixel / tileSize) - middle
    const coverage = Math.min(1, halfWidth + 1 - Math.abs(cosine * u + sine * v - offset))
    const along = cosine * v - sine * u
    if (coverage > 0 && along > from && along < to) tile[pixel] = (tile[pixel] as number) + brightness * coverage
  }
}
