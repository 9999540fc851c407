import { normalCdf, normalMass, normalQuantile } from '../normal-distribution.ts'
import type { Cell } from '../space/dimension.ts'
import type { RandomNumbers } from '../points/random-numbers.ts'

/** What one observation says about one dimension: where to draw from, and how likely a value is. */
export interface Kernel {
  readonly draw: (random: RandomNumbers) => number
  /** The logarithm of the density at a point, or of the mass of a cell. */
  readonly logOf: (cell: Cell) => number
}

/** Likely around its middle, with the mass that would lie outside [0, 1] spread inside. */
export function bell(middle: number, deviation: number): Kernel {
  const below = normalCdf(-middle / deviation)
  const inside = normalMass(-middle / deviation, (1 - middle) / deviation)
  const highest = -Math.log(deviation * Math.sqrt(2 * Math.PI) * inside)
  return {
    draw: (random) => Math.min(1 - 2 ** -32, Math.max(0, middle + deviation * normalQuantile(below + random() * inside))),
    logOf: ({ from, to }) => {
      const left = (from - middle) / deviation
      return from === to ? highest - 0.5 * left * left : Math.log(normalMass(left, (to - middle) / deviation) / inside)
    },
  }
}

/** All of [0, 1) alike: what an observation says of a dimension that it did not have. */
export const flat: Kernel = { draw: (random) => random(), logOf: ({ from, to }) => (from === to ? 0 : Math.log(to - from)) }

/** Likely in its own cell, a little likely in every other in proportion to its room; `own` is the share that only its own cell has. */
export function category({ from, to }: Cell, own: number): Kernel {
  const room = to - from
  return {
    draw: (random) => (random() < own ? from + random() * room : random()),
    logOf: (cell) => Math.log((1 - own) * (cell.to - cell.from) + (cell.from === from ? own : 0)),
  }
}
