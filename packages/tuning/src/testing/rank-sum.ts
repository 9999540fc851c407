import { normalCdf } from '../normal-distribution.ts'

/**
 * How likely the values of `lower` would be as low among those of `higher` by chance alone (one-sided test of H. B. Mann and D. R. Whitney, 1947, by its normal
 * approximation with correction for continuity; good from some ten values a side; no correction for ties).
 */
export function chanceOfLower(lower: readonly number[], higher: readonly number[]): number {
  const wins = lower.reduce((sum, one) => sum + higher.reduce((count, other) => count + (one < other ? 1 : one === other ? 0.5 : 0), 0), 0)
  const [m, n] = [lower.length, higher.length]
  const deviation = Math.sqrt((m * n * (m + n + 1)) / 12)
  return 1 - normalCdf((wins - (m * n) / 2 - 0.5) / deviation)
}
