import { type LineChart, lineChart } from '../chart/line-chart.ts'
import { charts, keyNumbers, paragraph, section, table } from '../page/blocks.ts'
import { htmlPage } from '../page/html-page.ts'
import type { Html } from '../page/markup.ts'
import { historyChart } from './history-chart.ts'
import { importanceChart } from './importance-chart.ts'
import { parallelCoordinates } from './parallel-coordinates.ts'
import { inShort, ranked, scored, type Sweep, type SweepTrial } from './sweep.ts'

/** More rows than this nobody reads; the best ones are shown. */
const mostRows = 200
const mostNumbers = 12

/** A page of a search for good settings: its history, what mattered, every trial's settings and score. It needs nothing but itself. */
export function sweepPage(sweep: Sweep): string {
  const complete = ranked(sweep)
  const count = (state: string): number => sweep.trials.filter((trial) => trial.state === state).length
  const [best] = complete
  const isDrawn = complete.length + scored(sweep, 'pruned').length > 0
  return htmlPage({
    title: sweep.title,
    lead: best === undefined ? 'No trial came to a score.' : `The best of ${sweep.trials.length} trials: ${settingsOf(best)}.`,
    content: [
      keyNumbers({
        ...(best !== undefined && { [`best ${sweep.score}`]: inShort(best.value), 'best trial': String(best.number) }),
        complete: String(complete.length),
        pruned: String(count('pruned')),
        failed: String(count('failed')),
      }),
      charts(
        ...(isDrawn ? [historyChart(sweep)] : []),
        ...(sweep.importances.length > 0 ? [importanceChart(sweep.importances)] : []),
        ...curves(sweep),
      ),
      ...(isDrawn && sweep.trials.some(({ values }) => Object.keys(values).length > 0)
        ? [section('Settings and what they came to', parallelCoordinates(sweep))]
        : []),
      ...(sweep.importances.length > 0
        ? [
            paragraph(
              'The importance of a setting is the share that it explains alone of the differences between trials (fANOVA on a forest of regression trees).',
            ),
          ]
        : []),
      ...failures(sweep),
      section('All trials', ...trialTable(sweep)),
    ],
  })
}

function trialTable(sweep: Sweep): readonly Html[] {
  const names = [...new Set(sweep.trials.flatMap(({ values }) => Object.keys(values)))]
  const best = ranked(sweep)
  const rest = sweep.trials.filter((trial) => !(best as readonly SweepTrial[]).includes(trial))
  const rows = [...best, ...rest]
    .slice(0, mostRows)
    .map((trial): readonly string[] => [
      String(trial.number),
      trial.reason === undefined ? trial.state : `${trial.state}: ${trial.reason}`,
      inShort(trial.value),
      ...names.map((name) => inShort(trial.values[name])),
      trial.seconds === undefined ? '-' : `${trial.seconds.toFixed(1)} s`,
    ])
  const left = sweep.trials.length - rows.length
  return [
    table(['trial', 'state', sweep.score, ...names, 'time'], rows),
    ...(left > 0
      ? [paragraph(`These are the first ${rows.length} of ${sweep.trials.length} trials, complete ones before others and the best ones first.`)]
      : []),
  ]
}

/** Why trials failed, each reason once. */
function failures({ trials }: Sweep): readonly Html[] {
  const failed = trials.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return []
  const byReason = new Map<string, readonly number[]>()
  for (const { number, reason = 'it came to no score' } of failed) byReason.set(reason, [...(byReason.get(reason) ?? []), number])
  const rows = [...byReason].map(([reason, numbers]) => [numbers.length, reason, listed(numbers)])
  return [section('Why trials failed', table(['how many', 'reason', 'trials'], rows))]
}

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, mostNumbers).join(', ')
  return numbers.length > mostNumbers ? `${shown} and ${numbers.length - mostNumbers} more` : shown
}

/** The way of the best three trials and of the last pruned ones, where trials told of it. */
function curves(sweep: Sweep): readonly Html[] {
  const best = ranked(sweep).filter(({ reports = [] }) => reports.length > 1)
  const pruned = sweep.trials.filter(({ state, reports = [] }) => state === 'pruned' && reports.length > 0)
  if (best.length === 0) return []
  const series = (trial: SweepTrial, style: 'solid' | 'dashed'): LineChart['series'][number] => ({
    name: `trial ${trial.number}`,
    style,
    points: (trial.reports ?? []).map(({ step, value }) => ({ x: step, y: value })),
  })
  const shown = [...best.slice(0, 3).map((trial) => series(trial, 'solid')), ...pruned.slice(-12).map((trial) => series(trial, 'dashed'))]
  const points = shown.flatMap((one) => one.points)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const margin = high > low ? (high - low) * 0.06 : Math.abs(high) * 0.1 || 1
  return [
    lineChart({
      title: 'The best three on their way',
      x: {
        label: sweep.steps ?? 'step',
        from: Math.min(...xs),
        to: Math.max(Math.min(...xs) + 1, ...xs),
        format: (value) => (Number.isInteger(value) ? String(value) : ''),
      },
      y: { label: sweep.score, from: low - margin, to: high + margin, format: inShort },
      series: shown,
    }),
  ]
}

function settingsOf({ values }: SweepTrial): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${inShort(value)}`)
    .join(', ')
}
