import type { IrDocument } from '../document/document.ts'
import { arrowHead, curve } from './curve.ts'
import { glyphs } from './glyphs.ts'
import { layout } from './layout.ts'
import type { Box, Layout, Point } from './level.ts'
import { type Picture, pictureOf, type Shape, titleOf } from './picture.ts'
import { ranks } from './ranks.ts'
import { levelOf, nameWidth, sizes, svgMeasure } from './svg-measure.ts'
import { svgStyle } from './svg-style.ts'
import { fitted, textWidth } from './text-width.ts'

/** A pipeline as an SVG picture that needs nothing else: groups are frames, the colours follow the reader's light or dark theme. The same document gives the same text. */
export function drawSvg(document: IrDocument): string {
  const picture = pictureOf(document)
  const drawing = layout(levelOf(picture), svgMeasure, ranks)
  const { title, count } = headOf(document, picture)
  const words = nameWidth(title, 17) + textWidth(count, 12) + 14
  const inner = Math.max(drawing.width, words)
  const [width, height] = [Math.ceil(inner + 2 * sizes.margin), Math.ceil(drawing.height + sizes.title + 2 * sizes.margin)]
  const origin = { x: sizes.margin + (inner - drawing.width) / 2, y: sizes.margin + sizes.title }
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${svgStyle}</style>`,
    `<rect class="back" width="${width}" height="${height}" rx="12"/>`,
    `<text x="${sizes.margin}" y="${sizes.margin + 14}"><tspan class="title">${escaped(title)}</tspan><tspan class="count" dx="12">${count}</tspan></text>`,
    ...levelLines(drawing, origin),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

function headOf(document: IrDocument, picture: Picture): { readonly title: string; readonly count: string } {
  const many = countTasks(picture)
  return { title: titleOf(document), count: `${many} ${many === 1 ? 'task' : 'tasks'}` }
}

function countTasks({ shapes }: Picture): number {
  return shapes.reduce((many, { inside }) => many + (inside === undefined ? 1 : countTasks(inside)), 0)
}

function levelLines({ boxes, wires }: Layout<Shape>, { x, y }: Point): readonly string[] {
  const moved = (point: Point): Point => ({ x: point.x + x, y: point.y + y })
  return [
    ...wires.map(({ points }) => {
      const path = points.map(moved)
      return `<path class="wire" d="${curve(path)}"/><path class="head" d="${arrowHead(path.at(-1))}"/>`
    }),
    ...boxes.flatMap((box) => boxLines({ ...box, ...moved(box) })),
  ]
}

function boxLines(box: Box<Shape>): readonly string[] {
  const { node, x, y, width, height, inside } = box
  const kind = node.kind === 'exit-handler' ? 'handler' : node.kind
  const rect = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
  const dashed = node.isExit ? ' exit' : ''
  const full = `<title>${escaped([node.id, node.about].filter(Boolean).join('\n'))}</title>`
  if (inside === undefined) {
    const card = `<rect class="card${dashed}" ${rect} rx="10"/>`
    return [`<g class="${kind}">${full}${card}${icon(node, { x: x + 11, y: y + (height - sizes.icon) / 2 })}${cardWords(box)}</g>`]
  }
  const { left, top } = svgMeasure.frameOf(node)
  const start = { x: x + Math.max(left, (width - inside.width) / 2), y: y + top }
  const frame = `<rect class="frame${dashed}" ${rect} rx="14"/>`
  return [`<g class="${kind}">${full}${frame}${icon(node, { x: x + 12, y: y + 11 })}${frameWords(box)}</g>`, ...levelLines(inside, start)]
}

function cardWords({ node, x, y, width, height }: Box<Shape>): string {
  const middle = y + height / 2
  return words(node, { x: x + sizes.icon + 20, y: node.about === '' ? middle + 4.5 : middle - 3 }, width - sizes.icon - 28)
}

function frameWords({ node, x, y, width }: Box<Shape>): string {
  return words(node, { x: x + sizes.icon + 20, y: y + (node.about === '' ? 27.5 : 22) }, width - sizes.icon - 34)
}

function words({ name, about }: Shape, { x, y }: Point, width: number): string {
  const first = `<text class="name" x="${round(x)}" y="${round(y)}">${escaped(fitted(name, sizes.name * 1.08, width))}</text>`
  if (about === '') return first
  return `${first}<text class="about" x="${round(x)}" y="${round(y + 16)}">${escaped(fitted(about, sizes.about, width))}</text>`
}

function icon({ kind }: Shape, { x, y }: Point): string {
  const square = `<rect class="icon" x="${round(x)}" y="${round(y)}" width="${sizes.icon}" height="${sizes.icon}" rx="7"/>`
  return `${square}<path class="glyph" transform="translate(${round(x + 4)} ${round(y + 4)})" d="${glyphs[kind]}"/>`
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** XML knows no control characters and no halves of characters. */
function escaped(text: string): string {
  const line = text.replaceAll(/[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF]/gu, ' ')
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
