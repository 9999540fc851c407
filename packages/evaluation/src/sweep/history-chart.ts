import { ticks } from '../chart/ticks.ts'
import { type Html, markup } from '../page/markup.ts'
import { inShort, type Scored, scored, type Sweep } from './sweep.ts'

const view = { width: 360, height: 260 }
const plot = { left: 56, right: 348, top: 34, bottom: 216 }

/** More dots than this are drawn small. */
const manyDots = 120

/**
 * The score of each trial in the order they were asked for, and the best so far as a line, as SVG; a pruned trial is a grey ring at its last value, a failed
 * one a cross at the foot.
 */
export function historyChart(sweep: Sweep): Html {
  const { trials, score, direction } = sweep
  const [complete, pruned] = [scored(sweep, 'complete'), scored(sweep, 'pruned')]
  const failed = trials.filter(({ state }) => state === 'failed')
  const [low, high] = rangeOf([...complete, ...pruned].map(({ value }) => value))
  const size = trials.length > manyDots ? 2 : 3.5
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
${pruned.map((trial) => mark(trial, { x: x(trial.number), y: y(trial.value), size }))}
${failed.map(({ number, reason = '' }) => cross({ x: x(number), y: plot.bottom - 4, size }, `trial ${number}: failed${reason === '' ? '' : `: ${reason}`}`))}
${complete.map((trial) => mark(trial, { x: x(trial.number), y: y(trial.value), size }))}
<path class="series" stroke="var(--two, #d9622b)" d="${stairs(complete, direction)
    .map(({ number, value }, index) => (index === 0 ? `M${x(number)} ${y(value)}` : `H${x(number)}V${y(value)}`))
    .join('')}${complete.length > 0 ? `H${x(trials.length - 1)}` : ''}" />
${legend({ complete: complete.length, pruned: pruned.length, failed: failed.length })}
</svg>`
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly size: number
}

const looks = {
  complete: 'fill:var(--one, #1f6feb);fill-opacity:.75',
  pruned: 'fill:none;stroke:var(--soft, #66707f);stroke-width:1.2',
  failed: 'fill:none;stroke:var(--two, #d9622b);stroke-width:1.5',
}

function mark({ number, state, value }: Scored, { x, y, size }: Spot): Html {
  const look = state === 'complete' ? looks.complete : looks.pruned
  return markup`<circle cx="${x}" cy="${y}" r="${size}" style="${look}"><title>trial ${number}: ${inShort(value)}, ${state}</title></circle>`
}

function cross({ x, y, size }: Spot, title: string): Html {
  const [left, right, top, bottom] = [round(x - size), round(x + size), round(y - size), round(y + size)]
  return markup`<path class="cross" d="M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}" style="${looks.failed}"><title>${title}</title></path>`
}

/** What the marks mean and how many there are, below the title; what is not there is not named. */
function legend(counts: Readonly<Record<keyof typeof looks, number>>): readonly Html[] {
  const shown = (Object.keys(looks) as (keyof typeof looks)[]).filter((state) => counts[state] > 0)
  return shown.map((state, index) => {
    const x = plot.left + 4 + index * 84
    const spot = { x, y: 26.5, size: 3 }
    const sign = state === 'failed' ? cross(spot, state) : markup`<ellipse cx="${x}" cy="${spot.y}" rx="3" ry="3" style="${looks[state]}" />`
    return markup`${sign}<text x="${x + 8}" y="30" style="font-size:9.5px">${counts[state]} ${state}</text>`
  })
}

/** The best of the complete trials up to each one of them. */
function stairs(complete: readonly Scored[], direction: Sweep['direction']): readonly { readonly number: number; readonly value: number }[] {
  const better = direction === 'maximize' ? Math.max : Math.min
  let best = direction === 'maximize' ? -Infinity : Infinity
  return complete.map(({ number, value }) => {
    best = better(best, value)
    return { number, value: best }
  })
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
