import { double } from '../space/ranges.ts'
import type { Dimension } from '../space/dimension.ts'

/** A function to be minimised over a box, with its lowest value; source: S. Surjanovic and D. Bingham, "Virtual Library of Simulation Experiments". */
export interface TestFunction {
  readonly space: Readonly<Record<string, Dimension<number>>>
  readonly lowest: number
  readonly of: (x: readonly number[]) => number
}

const box = (ends: readonly (readonly [number, number])[]): TestFunction['space'] =>
  Object.fromEntries(ends.map(([min, max], index) => [`x${index}`, double({ min, max })]))

const hartmann = {
  alpha: [1, 1.2, 3, 3.2],
  a: [
    [10, 3, 17, 3.5, 1.7, 8],
    [0.05, 10, 17, 0.1, 8, 14],
    [3, 3.5, 1.7, 10, 17, 8],
    [17, 8, 0.05, 10, 0.1, 14],
  ],
  p: [
    [1312, 1696, 5569, 124, 8283, 5886],
    [2329, 4135, 8307, 3736, 1004, 9991],
    [2348, 1451, 3522, 2883, 3047, 6650],
    [4047, 8828, 8732, 5743, 1091, 381],
  ],
}

/** Two hollows more than there should be, a peak in the middle, four variables with a narrow curved valley: what tuners are compared by. */
export const testFunctions: Readonly<Record<'branin' | 'hartmann6' | 'rosenbrock', TestFunction>> = {
  branin: {
    space: box([
      [-5, 10],
      [0, 15],
    ]),
    lowest: 0.397887,
    of: ([x = 0, y = 0]) => (y - (5.1 / (4 * Math.PI ** 2)) * x ** 2 + (5 / Math.PI) * x - 6) ** 2 + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10,
  },
  hartmann6: {
    space: box(Array.from({ length: 6 }, () => [0, 1] as const)),
    lowest: -3.32237,
    of: (x) => {
      const terms = hartmann.alpha.map((alpha, row) => {
        const distance = x.reduce((sum, value, column) => sum + at(hartmann.a, row, column) * (value - at(hartmann.p, row, column) * 1e-4) ** 2, 0)
        return alpha * Math.exp(-distance)
      })
      return -terms.reduce((sum, term) => sum + term, 0)
    },
  },
  rosenbrock: {
    space: box(Array.from({ length: 4 }, () => [-5, 10] as const)),
    lowest: 0,
    of: ([first = 0, ...others]) => {
      let before = first
      return others.reduce((sum, next) => {
        const term = 100 * (next - before ** 2) ** 2 + (before - 1) ** 2
        before = next
        return sum + term
      }, 0)
    },
  },
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? Number.NaN
}
