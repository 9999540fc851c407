import { randomNumbers } from './random-numbers.ts'
import type { Points } from './points.ts'

/** Independent points, evenly likely everywhere. */
export function uniform(dimensions: number, seed: number): Points {
  const random = randomNumbers(seed)
  return () => Array.from({ length: dimensions }, random)
}
