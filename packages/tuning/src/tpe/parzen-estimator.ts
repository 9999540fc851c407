import type { RandomNumbers } from '../points/random-numbers.ts'
import type { Cell, Dimension } from '../space/dimension.ts'
import { bell, category, flat, type Kernel } from './kernel.ts'

/** Where a trial lies in each dimension; undefined where it has no value. */
export type Place = readonly (Cell | undefined)[]

/** A distribution of trials made of one kernel for each observation, and one for what nobody has seen yet. */
export interface ParzenEstimator {
  readonly draw: (random: RandomNumbers) => readonly number[]
  readonly logDensity: (place: Place) => number
}

interface Mixture {
  readonly weight: number
  readonly kernels: readonly Kernel[]
}

/**
 * The distribution behind some observations, the oldest first: a mixture of products, so that what goes together stays together. Kernel widths, weights and
 * prior are those of Optuna 5 (`optuna/samplers/_tpe/parzen_estimator.py`).
 */
export function parzenEstimator(dimensions: readonly Dimension<unknown>[], observed: readonly Place[]): ParzenEstimator {
  const columns = dimensions.map((dimension, index) => kernelsOf(dimension, observed, index))
  const weights = [...weightsOf(observed.length), 1]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mixture = weights.map((weight, row) => ({ weight: weight / total, kernels: columns.map((column) => column[row] as Kernel) }))
  return {
    draw: (random) => pick(mixture, random()).kernels.map(({ draw }) => draw(random)),
    logDensity: (place) => logOfSum(mixture.map(({ weight, kernels }) => Math.log(weight) + logOfProduct(kernels, place))),
  }
}

/** All alike up to 25; from then on those before the newest 25 count the less the older they are. */
export function weightsOf(count: number): readonly number[] {
  const old = count - 25
  const ramp = (index: number): number => (old === 1 ? 1 / count : 1 / count + ((1 - 1 / count) * index) / (old - 1))
  return Array.from({ length: count }, (_, index) => (index < old ? ramp(index) : 1))
}

/** One kernel for each observation, and the one for what nobody has seen. */
function kernelsOf({ shape }: Dimension<unknown>, observed: readonly Place[], index: number): readonly Kernel[] {
  const cells = observed.map((place) => place[index])
  if (shape.type === 'choice') {
    // One observation against the prior, which has the weight of one kernel shared by all.
    const own = 1 / (1 + 1 / (observed.length + 1))
    return [...cells.map((cell) => (cell === undefined ? flat : category(cell, own))), flat]
  }
  const middles = cells.map((cell) => cell && (cell.from + cell.to) / 2)
  const known = middles.filter((middle) => middle !== undefined)
  const widths = widthsOf(known)
  let next = 0
  return [...middles.map((middle) => (middle === undefined ? flat : bell(middle, widths[next++] as number))), bell(0.5, 1)]
}

/** As far as the farther neighbour, within limits: many observations close together would otherwise leave no doubt ("magic clip"). */
export function widthsOf(middles: readonly number[]): readonly number[] {
  const order = [...middles.keys()].toSorted((one, other) => (middles[one] as number) - (middles[other] as number))
  const least = 1 / Math.min(100, middles.length + 2)
  const widths: number[] = []
  for (const [rank, index] of order.entries()) {
    const at = middles[index] as number
    const [before, after] = [order[rank - 1], order[rank + 1]].map((neighbour) => (neighbour === undefined ? undefined : middles[neighbour]))
    const alone = before === undefined && after === undefined
    const gaps = [before ?? (alone ? 0 : at), after ?? (alone ? 1 : at)].map((neighbour) => Math.abs(neighbour - at))
    widths[index] = Math.min(1, Math.max(least, ...gaps))
  }
  return widths
}

function pick(mixture: readonly Mixture[], share: number): Mixture {
  let sum = 0
  return mixture.find(({ weight }) => (sum += weight) > share) ?? (mixture.at(-1) as Mixture)
}

function logOfProduct(kernels: readonly Kernel[], place: Place): number {
  return kernels.reduce((sum, kernel, index) => {
    const cell = place[index]
    return cell === undefined ? sum : sum + kernel.logOf(cell)
  }, 0)
}

function logOfSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
