import type { Random } from '../seeded-random.ts'
import { blankTile, type Tile, tileSize } from './tile.ts'

/** A bare wall: a base brightness, three octaves of noise and grain. */
export function concrete(random: Random): Tile {
  const tile = blankTile(95 + random() * 105)
  addNoise(tile, random, { cell: 70 + random() * 50, amplitude: 6 + random() * 14 })
  addNoise(tile, random, { cell: 14 + random() * 14, amplitude: 3 + random() * 7 })
  addNoise(tile, random, { cell: 4 + random() * 3, amplitude: 2 + random() * 6 })
  addGrain(tile, random)
  return tile
}

interface Octave {
  /** Pixels between two points of the lattice. */
  readonly cell: number
  readonly amplitude: number
}

/** Adds value noise: random values on a lattice, smoothly interpolated between its points. */
function addNoise(tile: Tile, random: Random, { cell, amplitude }: Octave): void {
  const points = Math.ceil(tileSize / cell) + 2
  const lattice = Float32Array.from({ length: points * points }, () => random() * 2 - 1)
  const columns = latticePositions(cell, random)
  const rows = latticePositions(cell, random)
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      const corner = row.index * points + column.index
      const upper = between(lattice[corner] as number, lattice[corner + 1] as number, column.fraction)
      const lower = between(lattice[corner + points] as number, lattice[corner + points + 1] as number, column.fraction)
      const pixel = y * tileSize + x
      tile[pixel] = (tile[pixel] as number) + amplitude * between(upper, lower, row.fraction)
    })
  })
}

interface LatticePosition {
  readonly index: number
  readonly fraction: number
}

function latticePositions(cell: number, random: Random): readonly LatticePosition[] {
  const offset = random() * cell
  return Array.from({ length: tileSize }, (_, pixel) => {
    const position = (pixel + offset) / cell
    const index = Math.floor(position)
    const linear = position - index
    return { index, fraction: linear * linear * (3 - 2 * linear) }
  })
}

function between(from: number, to: number, fraction: number): number {
  return from + (to - from) * fraction
}

function addGrain(tile: Tile, random: Random): void {
  const grain = 3.2 + random() * 11.2
  for (let pixel = 0; pixel < tile.length; pixel++) tile[pixel] = (tile[pixel] as number) + (random() + random() - 1) * grain
}
