import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** What earlier rounds tried, and what they came to. */
export interface Rounds<Settings, Known> {
  readonly history: readonly Known[]
  readonly trials: readonly Settings[]
  readonly scores: readonly number[]
}

/** All that is known, the round before last of all. Throws a ComponentError (KF8850) if a trial has no score. */
export function joinRounds<Settings extends object, Known>({
  history,
  trials,
  scores,
}: Rounds<Settings, Known>): readonly (Known | (Settings & { score: number }))[] {
  if (trials.length !== scores.length) throw new ComponentError([problem('KF8850', [String(trials.length), String(scores.length)])])
  return [...history, ...trials.map((trial, index) => ({ ...trial, score: scores[index] as number }))]
}
