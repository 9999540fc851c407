import { ComponentError } from '@kfp-ts/diagnostics'
import { sweepPage, type SweepTrial } from '@kfp-ts/evaluation'
import { importances, spaceOf } from '@kfp-ts/tuning'
import { problem } from './codes.ts'

/** What there is to show. */
export interface Selection {
  /** The settings of each model; empty if nobody knows them. */
  readonly trials: readonly unknown[]
  readonly scores: readonly number[]
  readonly direction: 'maximize' | 'minimize'
}

/** A page with the score and the settings of every model. Throws a ComponentError (KF8857) if there are settings for some of them only. */
export function selectionReport({ trials, scores, direction }: Selection): string {
  if (trials.length > 0 && trials.length !== scores.length) {
    throw new ComponentError([problem('KF8857', [String(trials.length), String(scores.length)])])
  }
  const settings = scores.map((_, index) => (trials[index] ?? {}) as Readonly<Record<string, unknown>>)
  const rows = scores.map((value, number): SweepTrial => {
    return { number, values: settings[number] ?? {}, ...(Number.isFinite(value) ? { state: 'complete', value } : { state: 'failed' }) }
  })
  const space = spaceOf(settings)
  // What is the same in all models explains nothing.
  const varied = rows.map(({ values, value }) => ({
    values: Object.fromEntries(Object.keys(space).map((name) => [name, values[name]])),
    ...(value !== undefined && { value }),
  }))
  const shares = Object.keys(space).length === 0 ? [] : importances(space, varied)
  return sweepPage({ title: 'The best model', score: 'score', direction, trials: rows, importances: shares })
}
