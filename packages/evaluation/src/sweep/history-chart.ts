import { ticks } from '../chart/ticks.ts'
import { type Html, markup } from '../page/markup.ts'
import { inShort, type Scored, type Sweep } from './sweep.ts'

const view = { width: 360, height: 260 }
const plot = { left: 56, right: 348, top: 34, bottom: 216 }

/** The score of each trial in the order they were asked for, and the best so far as a line, as SVG; a pruned trial is a ring. */
export function historyChart({ trials, score, direction }: Sweep): Html {
  const scored = trials.filter((trial): trial is Scored => trial.value !== undefined && Number.isFinite(trial.value))
  const [low, high] = rangeOf(scored.map(({ value }) => value))
  const x = (number: number): number => round(plot.left + 8 + (number / Math.max(1, trials.length - 1)) * (plot.right - plot.left - 16))
  const y = (value: number): number => round(plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top))
  return markup`<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="History of ${score}">
<text class="title" x="${plot.left}" y="16">Best ${score} so far</text>
${ticks(low, high, 5).map(
  (value) => markup`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}"/>
<text x="${plot.left - 6}" y="${y(value) + 4}" text-anchor="end">${inShort(value)}</text>`,
)}
${ticks(0, Math.max(1, trials.length - 1), 6)
  .filter(Number.isInteger)
  .map((value) => markup`<text x="${x(value)}" y="${plot.bottom + 16}" text-anchor="middle">${value}</text>`)}
<text x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 34}" text-anchor="middle">trial</text>
<path class="series" stroke="var(--two, #d9622b)" d="${stairs(scored, direction)
    .map(({ number, value }, index) => (index === 0 ? `M${x(number)} ${y(value)}` : `H${x(number)}V${y(value)}`))
    .join('')}" />
${scored.map((trial) => mark(trial, x(trial.number), y(trial.value)))}
</svg>`
}

function mark({ number, state, value }: Scored, x: number, y: number): Html {
  const colour = 'var(--one, #1f6feb)'
  const fill = state === 'complete' ? colour : 'none'
  return markup`<circle cx="${x}" cy="${y}" r="3.5" style="fill:${fill};stroke:${colour};stroke-width:1.5"><title>trial ${number}: ${inShort(value)}, ${state}</title></circle>`
}

/** The best of the complete trials up to each one of them. */
function stairs(trials: readonly Scored[], direction: Sweep['direction']): readonly { readonly number: number; readonly value: number }[] {
  const better = direction === 'maximize' ? Math.max : Math.min
  let best: number | undefined
  const steps = trials.map(({ number, state, value }) => {
    if (state === 'complete') best = best === undefined ? value : better(best, value)
    return { number, value: best }
  })
  return steps.filter((step): step is { number: number; value: number } => step.value !== undefined)
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = high > low ? (high - low) * 0.06 : Math.abs(high) * 0.1 || 1
  return [low - margin, high + margin]
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
