import { type Html, markup } from '../page/markup.ts'
import { inShort, ranked, type Scored, type Sweep } from './sweep.ts'
import { valueAxis, type ValueAxis } from './value-axis.ts'

const view = { width: 760, height: 280 }
const plot = { left: 44, right: 716, top: 26, bottom: 252 }

/** Every complete trial as a line through its settings to its score, as SVG; the better, the warmer its colour, and the best one is drawn bold. */
export function parallelCoordinates(sweep: Sweep): Html {
  const trials = ranked(sweep)
  const settings = [...new Set(trials.flatMap(({ values }) => Object.keys(values)))]
  const columns: readonly Column[] = [
    ...settings.map((name) => ({
      axis: valueAxis(
        name,
        trials.map(({ values }) => values[name]),
      ),
      of: (trial: Scored): unknown => trial.values[name],
    })),
    {
      axis: valueAxis(
        sweep.score,
        trials.map(({ value }) => value),
      ),
      of: (trial): unknown => trial.value,
    },
  ]
  const xs = columns.map((_, index) => plot.left + (index * (plot.right - plot.left)) / (columns.length - 1))
  // The best ones last, on top of the others.
  const lines = trials.map((trial, rank) => line(trial, { columns, xs, rank, count: trials.length })).toReversed()
  return markup`<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="Settings and scores of all complete trials">
${lines}
${columns.map(({ axis }, index) => axisLine(axis, xs[index] as number))}
</svg>`
}

interface Column {
  readonly axis: ValueAxis
  readonly of: (trial: Scored) => unknown
}

interface Placing {
  readonly columns: readonly Column[]
  readonly xs: readonly number[]
  readonly rank: number
  readonly count: number
}

function line(trial: Scored, { columns, xs, rank, count }: Placing): Html {
  const points = columns.flatMap(({ axis, of }, index) => {
    const place = axis.placeOf(of(trial))
    return place === undefined ? [] : [{ x: xs[index] as number, y: plot.bottom - place * (plot.bottom - plot.top) }]
  })
  const path = points.map(({ x, y }, index) => {
    const before = points[index - 1]
    if (before === undefined) return `M${round(x)} ${round(y)}`
    const middle = round((before.x + x) / 2)
    return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`
  })
  const warmth = count === 1 ? 100 : Math.round(100 * (1 - rank / (count - 1)) ** 2)
  const look = `stroke:color-mix(in oklab, var(--two, #d9622b) ${warmth}%, var(--one, #1f6feb));stroke-width:${rank === 0 ? 3 : 1.4};opacity:${rank === 0 ? 1 : 0.25 + warmth / 160}`
  const settings = Object.entries(trial.values).map(([name, value]) => `${name} ${inShort(value)}`)
  return markup`<path class="series" stroke="#1f6feb" style="${look}" d="${path.join('')}"><title>trial ${trial.number}: ${inShort(trial.value)} (${settings.join(', ')})</title></path>`
}

function axisLine({ name, marks }: ValueAxis, x: number): Html {
  return markup`<line x1="${round(x)}" x2="${round(x)}" y1="${plot.top}" y2="${plot.bottom}" stroke="var(--soft, #66707f)" />
<text x="${round(x)}" y="${plot.top - 10}" text-anchor="middle" style="fill:var(--ink, #1c2430);font-weight:600">${name}</text>
${marks.map(({ text, place }) => markup`<text x="${round(x + 6)}" y="${round(plot.bottom - place * (plot.bottom - plot.top) + 4)}" style="paint-order:stroke;stroke:var(--paper, #fff);stroke-width:3px">${text}</text>`)}`
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
