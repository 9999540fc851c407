import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** A photograph that cannot be used, and why. */
export interface SkippedPhotograph {
  readonly source: string
  readonly reason: string
}

const shown = 10

/** Throws a ComponentError (KF8114) that lists the first ten if more than the share `tolerance` (0 to 1) of all was skipped. */
export function checkTolerance(skipped: readonly SkippedPhotograph[], all: number, tolerance: number): void {
  if (skipped.length <= all * tolerance) return
  const worst = skipped.slice(0, shown).map(({ source, reason }) => `  ${source}: ${reason}`)
  const more = skipped.length - worst.length
  if (more > 0) worst.push(`  and ${more} more`)
  const share = `${Number((tolerance * 100).toFixed(2))} %`
  throw new ComponentError([problem('KF8114', [String(skipped.length), String(all), share, worst.join('\n')])])
}
