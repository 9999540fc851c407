import type { StudyTrial } from './study-trial.ts'

/**
 * The trials before one of them as it may know them, in order of their numbers: with a lag those from `number - lag + 1` on look as if they
 * still ran, whatever they came to meanwhile, so that no clock decides what is known. Without a lag all others are known as they are.
 */
export function knownTrials<Trial extends StudyTrial>(trials: readonly Trial[], number: number, lag: number | undefined): readonly Trial[] {
  if (lag === undefined) return trials.filter((trial) => trial.number !== number)
  return trials.slice(0, number).map((trial) => (trial.number <= number - lag ? trial : unknown(trial)))
}

/** Whether a trial may begin: with a lag once all up to `number - lag` have ended. */
export function mayBegin(trials: readonly StudyTrial[], number: number, lag: number | undefined): boolean {
  return lag === undefined || trials.slice(0, Math.max(0, number - lag + 1)).every(({ state }) => state !== 'running')
}

function unknown<Trial extends StudyTrial>({ value: _value, reason: _reason, seconds: _seconds, ...trial }: Trial): Trial {
  return { ...trial, state: 'running', reports: [] } as unknown as Trial
}
