import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Direction, joeKuo } from './joe-kuo.ts'
import type { Points } from './points.ts'
import { randomNumbers } from './random-numbers.ts'

const bits = 32
const scale = 2 ** -bits

/**
 * The Sobol sequence in Gray code order, scrambled: each dimension's digits are multiplied by a random lower triangular matrix (J. Matousek, "On the
 * L2-discrepancy for anchored boxes", 1998) and shifted. It keeps the evenness of the sequence, and another seed gives other points.
 * Throws a ComponentError (KF8414) beyond 128 dimensions.
 */
export function sobol(dimensions: number, seed: number): Points {
  const scrambled = directionsOf(dimensions).map((directions, dimension) => scramble(directions, seed, dimension))
  return sequence(
    scrambled.map(({ directions }) => directions),
    scrambled.map(({ shift }) => shift),
  )
}

/** The sequence as it is in the literature, from the origin on. */
export function plainSobol(dimensions: number): Points {
  const directions = directionsOf(dimensions)
  return sequence(
    directions,
    directions.map(() => 0),
  )
}

type Directions = readonly number[]

function sequence(axes: readonly Directions[], start: readonly number[]): Points {
  let state = start
  let index = 0
  return () => {
    const point = state.map((digits) => (digits >>> 0) * scale)
    const changed = lowestZero(index)
    state = state.map((digits, dimension) => digits ^ (axes[dimension]?.[changed] ?? 0))
    index += 1
    return point
  }
}

function directionsOf(dimensions: number): readonly Directions[] {
  const most = joeKuo.length + 1
  if (dimensions > most) throw new ComponentError([problem('KF8414', [String(dimensions), String(most)])])
  const first = Array.from({ length: bits }, (_, place) => (1 << (bits - 1 - place)) | 0)
  return [first, ...joeKuo.slice(0, dimensions - 1).map(directionNumbers)].slice(0, dimensions)
}

/** Bratley and Fox's recurrence, on numbers that stand at the left of 32 bits. */
function directionNumbers({ polynomial, initial }: Direction): Directions {
  const degree = initial.length
  const numbers = initial.map((number, place) => number << (bits - 1 - place))
  for (let place = degree; place < bits; place++) {
    const before = numbers[place - degree] as number
    let number = before ^ (before >>> degree)
    for (let term = 1; term < degree; term++) {
      if ((polynomial >> (degree - term)) & 1) number ^= numbers[place - term] as number
    }
    numbers.push(number)
  }
  return numbers
}

function scramble(directions: Directions, seed: number, dimension: number): { readonly directions: Directions; readonly shift: number } {
  const random = randomNumbers(seed, dimension)
  const word = (): number => (random() * 2 ** bits) | 0
  // Row i takes digit i as it is and any of the digits before it, counted from the most significant.
  const rows = Array.from({ length: bits }, (_, row) => (word() & ~((1 << (bits - 1 - row)) - 1)) | (1 << (bits - 1 - row)))
  const mixed = directions.map((number) => rows.reduce((sum, row, place) => sum | (parity(row & number) << (bits - 1 - place)), 0))
  return { directions: mixed, shift: word() }
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16)
  folded ^= folded >>> 8
  folded ^= folded >>> 4
  folded ^= folded >>> 2
  return (folded ^ (folded >>> 1)) & 1
}

function lowestZero(index: number): number {
  return 31 - Math.clz32(~index & (index + 1))
}
