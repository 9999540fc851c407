import { choice } from './choice.ts'
import type { Dimension } from './dimension.ts'
import { double } from './ranges.ts'
import type { SearchSpace } from './search-space.ts'

/** A range this many times wider than its lower end is spread over orders of magnitude. */
const logarithmicFrom = 20

/** The space that some trials seem to come from, where only the trials are known; what is the same in all of them is not part of it. */
export function spaceOf(trials: readonly Readonly<Record<string, unknown>>[]): SearchSpace {
  const names = [...new Set(trials.flatMap((values) => Object.keys(values)))]
  const dimensions = names.flatMap((name): readonly (readonly [string, Dimension<unknown>])[] => {
    const values = trials.map((trial) => trial[name])
    const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
    return distinct.length < 2 ? [] : [[name, dimensionOf(distinct)]]
  })
  return Object.fromEntries(dimensions)
}

function dimensionOf(values: readonly unknown[]): Dimension<unknown> {
  if (!values.every((value) => typeof value === 'number' && Number.isFinite(value))) return choice(values)
  const [min, max] = [Math.min(...(values as number[])), Math.max(...(values as number[]))]
  return double({ min, max, log: min > 0 && max / min >= logarithmicFrom })
}
