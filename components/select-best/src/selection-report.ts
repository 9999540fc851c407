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
  /** Trials of earlier rounds: their settings, with their `score` among them. */
  readonly history?: readonly unknown[]
  /** The best score of earlier rounds, where there were any. */
  readonly championScore?: number | undefined
}

interface Tried {
  readonly values: Readonly<Record<string, unknown>>
  readonly value: number
  /** What it is called where its settings are not known. */
  readonly name?: number | 'champion'
}

/**
 * A page with the score and the settings of every model, also of those of earlier rounds; where only the best score of these is known, the champion is the
 * first row. Throws a ComponentError (KF8857) if there are settings for some models only.
 */
export function selectionReport({ trials, scores, direction, history = [], championScore }: Selection): string {
  if (trials.length > 0 && trials.length !== scores.length) {
    throw new ComponentError([problem('KF8857', [String(trials.length), String(scores.length)])])
  }
  const champion: readonly Tried[] = championScore === undefined ? [] : [{ values: {}, value: championScore, name: 'champion' }]
  const earlier = history.length > 0 ? history.map(scored) : champion
  const tried = [...earlier, ...scores.map((value, index): Tried => ({ values: (trials[index] ?? {}) as Tried['values'], value, name: index }))]
  const rows = tried.map(({ values, value, name }, number): SweepTrial => {
    const shown = Object.keys(values).length === 0 ? { model: name } : values
    return { number, values: shown, ...(Number.isFinite(value) ? { state: 'complete', value } : { state: 'failed' }) }
  })
  return sweepPage({ title: 'The best model', score: 'score', direction, trials: rows, importances: sharesOf(tried) })
}

function scored(trial: unknown): Tried {
  const { score, ...values } = trial as { readonly score?: unknown }
  return { values, value: typeof score === 'number' ? score : Number.NaN }
}

function sharesOf(tried: readonly Tried[]): ReturnType<typeof importances> {
  // A seed is luck and no setting: as every trial has its own, it would explain everything.
  const known = tried
    .map(({ values: { seed: _seed, ...values }, value }) => ({ values, value }))
    .filter(({ values }) => Object.keys(values).length > 0)
  const space = spaceOf(known.map(({ values }) => values))
  const names = Object.keys(space)
  // What is the same in all models explains nothing, nor does a score that is no number.
  const varied = known
    .filter(({ value }) => Number.isFinite(value))
    .map(({ values, value }) => ({ values: Object.fromEntries(names.map((name) => [name, values[name]])), value }))
  return names.length === 0 ? [] : importances(space, varied)
}
