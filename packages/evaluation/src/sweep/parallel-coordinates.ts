import { type Html, markup } from '../page/markup.ts'
import { inShort, ranked, type Scored, scored, type Sweep } from './sweep.ts'
import { valueAxis, type ValueAxis } from './value-axis.ts'

const height = 310
const columnWidth = 96
const plot = { left: 44, top: 42, bottom: 268 }
/** Room for the marks of the last axis. */
const margin = 44
/** With more lines than this each one is fainter. */
const manyLines = 40

/**
 * Every trial with a value as a line through its settings to its score, as SVG: complete ones the warmer the better they are, the best one bold on top; pruned
 * ones dashed and grey beneath, at their last value.
 */
export function parallelCoordinates(sweep: Sweep): Html {
  const [complete, pruned] = [ranked(sweep), scored(sweep, 'pruned')]
  const columns = columnsOf(sweep, [...complete, ...pruned])
  const width = Math.max(760, columns.length * columnWidth)
  const right = width - margin
  const xs = columns.map((_, index) => plot.left + (index * (right - plot.left)) / Math.max(1, columns.length - 1))
  const place = { columns, xs }
  // The best ones last, on top of the others.
  const lines = complete.map((trial, rank) => line(trial, place, warmLook(rank, complete.length))).toReversed()
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Settings and scores of all trials with a score">
${pruned.map((trial) => line(trial, place, { class: 'series dashed', style: `stroke:var(--soft, #66707f);stroke-width:1;opacity:${faint(0.6, pruned.length)}` }))}
${lines}
${columns.map(({ axis }, index) => axisLine(axis, xs[index] as number))}
${legend(sweep, { complete: complete.length, pruned: pruned.length })}
</svg>`
}

interface Column {
  readonly axis: ValueAxis
  readonly of: (trial: Scored) => unknown
}

interface Placing {
  readonly columns: readonly Column[]
  readonly xs: readonly number[]
}

interface Look {
  readonly class: string
  readonly style: string
}

function columnsOf({ score, scales = {} }: Sweep, trials: readonly Scored[]): readonly Column[] {
  const settings = [...new Set(trials.flatMap(({ values }) => Object.keys(values)))]
  const column = (name: string, of: Column['of']): Column => ({ axis: valueAxis(name, trials.map(of), scales[name]), of })
  return [...settings.map((name) => column(name, ({ values }) => values[name])), column(score, ({ value }) => value)]
}

function line(trial: Scored, { columns, xs }: Placing, look: Look): Html {
  const points = columns.flatMap(({ axis, of }, index) => {
    const place = axis.placeOf(of(trial))
    return place === undefined ? [] : [{ x: xs[index] as number, y: heightOf(place) }]
  })
  const path = points.map(({ x, y }, index) => {
    const before = points[index - 1]
    if (before === undefined) return `M${round(x)} ${round(y)}`
    const middle = round((before.x + x) / 2)
    return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`
  })
  const settings = Object.entries(trial.values).map(([name, value]) => `${name} ${inShort(value)}`)
  const title = `trial ${trial.number}, ${trial.state}: ${inShort(trial.value)} (${settings.join(', ')})`
  return markup`<path class="${look.class}" stroke="#1f6feb" style="${look.style}" d="${path.join('')}"><title>${title}</title></path>`
}

function warmLook(rank: number, count: number): Look {
  const warmth = count === 1 ? 100 : Math.round(100 * (1 - rank / (count - 1)) ** 2)
  const opacity = rank === 0 ? 1 : faint(0.25 + warmth / 160, count)
  const colour = `color-mix(in oklab, var(--two, #d9622b) ${warmth}%, var(--one, #1f6feb))`
  return { class: 'series', style: `stroke:${colour};stroke-width:${rank === 0 ? 3 : 1.4};opacity:${opacity}` }
}

/** Where many lines lie on each other, each may be fainter. */
function faint(opacity: number, count: number): number {
  return round(opacity * Math.min(1, Math.sqrt(manyLines / count)))
}

function axisLine({ name, note, marks }: ValueAxis, x: number): Html {
  return markup`<line x1="${round(x)}" x2="${round(x)}" y1="${plot.top}" y2="${plot.bottom}" stroke="var(--soft, #66707f)" />
<text x="${round(x)}" y="${plot.top - 24}" text-anchor="middle" style="fill:var(--ink, #1c2430);font-weight:600">${name}</text>
${note === '' ? [] : [markup`<text x="${round(x)}" y="${plot.top - 11}" text-anchor="middle" style="font-size:9.5px">${note}</text>`]}
${marks.map(({ text, place }) => markup`<text x="${round(x + 6)}" y="${round(heightOf(place) + 4)}" style="paint-order:stroke;stroke:var(--paper, #fff);stroke-width:3px">${text}</text>`)}`
}

/** What the lines mean, and how many trials have none. */
function legend({ trials }: Sweep, { complete, pruned }: { readonly complete: number; readonly pruned: number }): readonly Html[] {
  const missing = trials.length - complete - pruned
  const entries = [
    { count: complete, text: `${complete} complete (warmer is better)`, line: { class: 'series', style: 'stroke:var(--two, #d9622b)' } },
    { count: pruned, text: `${pruned} pruned (at the last value)`, line: { class: 'series dashed', style: 'stroke:var(--soft, #66707f)' } },
    { count: missing, text: `${missing} without a value` },
  ].filter(({ count }) => count > 0)
  return entries.map(({ text, line: look }, index) => {
    const x = plot.left + index * 240
    const y = height - 12
    const sample =
      look === undefined ? [] : [markup`<line class="${look.class}" x1="${x}" x2="${x + 24}" y1="${y - 4}" y2="${y - 4}" style="${look.style}" />`]
    return markup`${sample}<text x="${x + 32}" y="${y}">${text}</text>`
  })
}

function heightOf(place: number): number {
  return plot.bottom - place * (plot.bottom - plot.top)
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
