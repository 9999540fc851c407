import { weightBits } from './fixed-point.ts'

/** The source samples that each target sample is mixed from, and their weights. */
export interface Taps {
  /** The first source sample of each target sample. */
  readonly first: Int32Array
  /** How many there are. */
  readonly count: Int32Array
  /** `most` for each target sample, the rest zero; those of one sum to exactly 2^14. */
  readonly weights: Int32Array
  readonly most: number
}

const one = 1 << weightBits
const known = new Map<string, Taps>()
/** Photographs of a set have few sizes; a server may be sent any, of which it keeps the last few, and no huge ones. */
const mostKnown = 64
const mostWeightsOfKnown = 1 << 16

/** The taps of the antialiased triangle filter: a triangle as wide as two samples of the coarser side, normalised at the edges. */
export function triangleTaps(from: number, to: number): Taps {
  const key = `${from} ${to}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const taps = makeTaps(from, to)
  if (taps.weights.length > mostWeightsOfKnown) return taps
  known.set(key, taps)
  const [oldest = key] = known.keys()
  if (known.size > mostKnown) known.delete(oldest)
  return taps
}

function makeTaps(from: number, to: number): Taps {
  const scale = from / to
  const support = Math.max(1, scale)
  const most = Math.floor(2 * support) + 1
  const [first, count, weights] = [new Int32Array(to), new Int32Array(to), new Int32Array(to * most)]
  for (let target = 0; target < to; target++) {
    const center = (target + 0.5) * scale - 0.5
    const begin = Math.max(0, Math.ceil(center - support))
    const last = Math.min(from - 1, Math.floor(center + support))
    const exact = Array.from({ length: last - begin + 1 }, (_, tap) => support - Math.abs(begin + tap - center))
    first[target] = begin
    count[target] = exact.length
    weights.set(whole(exact), target * most)
  }
  return { first, count, weights, most }
}

/** Weights as whole numbers that sum to one exactly, or an even area would change; the largest takes what rounding leaves. */
function whole(exact: readonly number[]): readonly number[] {
  const sum = exact.reduce((total, weight) => total + weight, 0)
  const rounded = exact.map((weight) => Math.round((weight / sum) * one))
  const left = one - rounded.reduce((total, weight) => total + weight, 0)
  const largest = exact.reduce((best, weight, tap) => (weight > (exact[best] as number) ? tap : best), 0)
  return rounded.with(largest, (rounded[largest] as number) + left)
}
