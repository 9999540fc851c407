import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** The best of some new models, and the best model so far. */
export interface Challenge {
  /** The place of the best new model. */
  readonly found: number
  readonly scores: readonly number[]
  readonly direction: 'maximize' | 'minimize'
  readonly champion?: unknown
  readonly championScore?: number | undefined
}

/** The place of the best new model, or -1 if none of them is better than the champion, whose score is a number. Throws a ComponentError (KF8856) for half a champion. */
export function withChampion({ found, scores, direction, champion, championScore }: Challenge): number {
  if ((champion === undefined) !== (championScore === undefined)) throw new ComponentError([problem('KF8856', [])])
  if (championScore === undefined || !Number.isFinite(championScore)) return found
  const score = scores[found] as number
  return (direction === 'maximize' ? score > championScore : score < championScore) ? found : -1
}
