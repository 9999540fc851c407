import type { Dimension } from '../space/dimension.ts'
import type { SearchSpace } from '../space/search-space.ts'
import type { Points } from './points.ts'
import { randomNumbers, shuffled } from './random-numbers.ts'

/** How fine a grid may get: with more points nobody waits for its end. */
const mostPoints = 100_000

/**
 * Every combination of the values that can be counted, and of as many levels of each continuous dimension as `budget` trials need; both ends of a
 * range are among its levels. In random order, so that a part of a grid is spread over all of it.
 */
export function grid(space: SearchSpace, seed: number, budget: number): Points {
  const axes = axesOf(Object.values(space), budget)
  const total = axes.reduce((product, { length }) => product * length, 1)
  const random = randomNumbers(seed)
  let next = 0
  // Of more than can be put in order some are drawn, perhaps one of them twice.
  if (total > mostPoints) return () => (next++ < mostPoints ? axes.map((axis) => axis[Math.floor(random() * axis.length)] as number) : undefined)
  const order = shuffled([...Array(total).keys()], random)
  return () => {
    const index = order[next++]
    return index === undefined ? undefined : pointAt(index, axes)
  }
}

type Axis = readonly number[]

function axesOf(dimensions: readonly Dimension<unknown>[], budget: number): readonly Axis[] {
  const counted = dimensions.map((dimension) => (Number.isFinite(dimension.size) ? middlesOf(dimension) : undefined))
  const combinations = counted.reduce((product, axis) => product * (axis?.length ?? 1), 1)
  const continuous = counted.filter((axis) => axis === undefined).length
  // Roots of whole numbers are not always whole: 1000 ** (1 / 3) is 9.999999999999998.
  const count = Math.max(2, Math.ceil((budget / combinations) ** (1 / continuous) - 1e-9))
  return counted.map((axis, index) => axis ?? levels(count, dimensions[index] as Dimension<unknown>))
}

/** The middle of the part of [0, 1) that each value has. */
function middlesOf(dimension: Dimension<unknown>): Axis {
  const middles: number[] = []
  for (let fraction = 0; fraction < 1 && middles.length < mostPoints;) {
    const { from, to } = dimension.cellOf(dimension.at(fraction)) ?? { from: fraction, to: 1 }
    middles.push((from + to) / 2)
    // A little beyond the edge, since rounding may put the edge itself on either side.
    fraction = Math.max(to, fraction) + 1e-9
  }
  return middles
}

function levels(count: number, { shape }: Dimension<unknown>): Axis {
  const isOpen = shape.type === 'normal'
  return Array.from({ length: count }, (_, level) => (isOpen ? (level + 0.5) / count : Math.min(level / (count - 1), 1 - 2 ** -32)))
}

function pointAt(index: number, axes: readonly Axis[]): readonly number[] {
  let rest = index
  return axes.map((axis) => {
    const fraction = axis[rest % axis.length] as number
    rest = Math.floor(rest / axis.length)
    return fraction
  })
}
