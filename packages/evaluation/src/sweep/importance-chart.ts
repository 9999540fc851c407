import { type Html, markup } from '../page/markup.ts'
import type { Sweep } from './sweep.ts'

const view = { width: 360, height: 260 }
const row = { first: 42, height: 26, bar: 16 }
const bars = { left: 112, right: 304 }
const mostRows = 8

/** How much each setting matters as a bar, as SVG; the eight most important ones. */
export function importanceChart(importances: Sweep['importances']): Html {
  const shown = importances.slice(0, mostRows)
  const most = Math.max(0.01, ...shown.map(({ share }) => share))
  return markup`<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="Importance of the settings">
<text class="title" x="12" y="16">What made the difference</text>
${shown.map(({ name, share }, index) => {
  const y = row.first + index * row.height
  const width = Number(((share / most) * (bars.right - bars.left)).toFixed(2))
  return markup`<text x="${bars.left - 8}" y="${y + 12}" text-anchor="end" style="fill:var(--ink, #1c2430)">${name}</text>
<rect x="${bars.left}" y="${y}" width="${Math.max(1, width)}" height="${row.bar}" rx="3" style="fill:var(--one, #1f6feb)" />
<text x="${bars.left + Math.max(1, width) + 6}" y="${y + 12}">${Math.round(share * 100)} %</text>`
})}
</svg>`
}
