import { randomNumbers, shuffled } from './random-numbers.ts'
import type { Points } from './points.ts'

/**
 * The Halton sequence with scrambled digits: dimension k counts in the k-th prime base, digits mirrored behind the point. Plain Halton runs
 * along diagonals in higher dimensions; a permutation of the digits at each place, drawn from the seed, breaks them and keeps the evenness.
 */
export function halton(dimensions: number, seed: number): Points {
  const axes = primes(dimensions).map((base, dimension) => axis(base, permutations(base, seed, dimension)))
  let index = 0
  return () => {
    index += 1
    return axes.map((at) => at(index))
  }
}

type Permutation = readonly number[]

/** One permutation of the digits for each place that 32 bits of a fraction can show. */
function permutations(base: number, seed: number, dimension: number): readonly Permutation[] {
  const random = randomNumbers(seed, dimension)
  const digits = Array.from({ length: base }, (_, digit) => digit)
  return Array.from({ length: Math.ceil(32 / Math.log2(base)) }, () => shuffled(digits, random))
}

function axis(base: number, places: readonly Permutation[]): (index: number) => number {
  return (index) => {
    let [rest, scale, fraction] = [index, 1, 0]
    for (const permutation of places) {
      scale /= base
      // A zero is scrambled like any other digit: else all early points would share the places that they do not reach.
      fraction += (permutation[rest % base] as number) * scale
      rest = Math.floor(rest / base)
    }
    return Math.min(fraction, 1 - 2 ** -32)
  }
}

function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}
