import type { Points } from '../points/points.ts'

/** The next points, fewer where they end. */
export function take(points: Points, count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, points).filter((point) => point !== undefined)
}
