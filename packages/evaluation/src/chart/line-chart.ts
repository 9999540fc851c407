import { type Html, markup } from '../page/markup.ts'
import { ticks } from './ticks.ts'

/** A point in the units of the axes. */
export interface ChartPoint {
  readonly x: number
  readonly y: number
}

/** A line of a chart; a dashed one is there for comparison and not in the legend. */
export interface Series {
  readonly name: string
  readonly points: readonly ChartPoint[]
  readonly style: 'solid' | 'dashed'
}

/** One axis of a chart: the words beside it, and the values at its ends. */
export interface Axis {
  readonly label: string
  readonly from: number
  readonly to: number
  /** How to write the numbers of the axis; as they are unless given. */
  readonly format?: (value: number) => string
}

/** What a chart of lines shows; the first three solid lines have colours of their own. */
export interface LineChart {
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
}

const view = { width: 360, height: 260 }
const plot = { left: 56, right: 348, top: 34, bottom: 216 }
const colours = ['var(--one, #1f6feb)', 'var(--two, #d9622b)', 'var(--three, #2e8b57)']

/** A chart of lines as SVG, 360 x 260 units; it scales to the width it is given. */
export function lineChart(chart: LineChart): Html {
  const place = ({ x, y }: ChartPoint): ChartPoint => ({
    x: scaled(x, chart.x, [plot.left, plot.right]),
    y: scaled(y, chart.y, [plot.bottom, plot.top]),
  })
  return markup`<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="${chart.title}">
<text class="title" x="${plot.left}" y="16">${chart.title}</text>
${horizontalGrid(chart.y, place)}
${verticalMarks(chart.x, place)}
${chart.series.map((series, index) => line(series, index, place))}
${legend(chart.series)}
</svg>`
}

type Placing = (point: ChartPoint) => ChartPoint

function scaled(value: number, { from, to }: Axis, [start, end]: readonly [number, number]): number {
  return Number((start + ((value - from) / (to - from)) * (end - start)).toFixed(2))
}

function horizontalGrid({ label, from, to, format = String }: Axis, place: Placing): readonly Html[] {
  const lines = ticks(from, to, 5).map((value) => {
    const { y } = place({ x: 0, y: value })
    return markup`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}"/>
<text x="${plot.left - 6}" y="${y + 4}" text-anchor="end">${format(value)}</text>`
  })
  return [...lines, markup`<text transform="translate(12 ${(plot.top + plot.bottom) / 2}) rotate(-90)" text-anchor="middle">${label}</text>`]
}

function verticalMarks({ label, from, to, format = String }: Axis, place: Placing): readonly Html[] {
  const marks = ticks(from, to, 6).map(
    (value) => markup`<text x="${place({ x: value, y: 0 }).x}" y="${plot.bottom + 16}" text-anchor="middle">${format(value)}</text>`,
  )
  return [...marks, markup`<text x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 34}" text-anchor="middle">${label}</text>`]
}

function line({ points, style }: Series, index: number, place: Placing): Html {
  const path = points.map(place).map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
  return markup`<path class="series ${style}" stroke="${style === 'dashed' ? 'var(--soft, #66707f)' : colour(index)}" d="${path.join('')}" />`
}

function legend(series: readonly Series[]): readonly Html[] {
  const entries = series.map(({ name, style }, index) => ({ name, style, index })).filter(({ style }) => style === 'solid')
  if (entries.length < 2) return []
  return entries.map(
    ({ name, index }, position) =>
      markup`<text x="${plot.right}" y="${16 + position * 14}" text-anchor="end" style="fill:${colour(index)}">${name}</text>`,
  )
}

function colour(index: number): string {
  return colours[index % colours.length] as string
}
