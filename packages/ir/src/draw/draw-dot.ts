import type { IrDocument } from '../document/document.ts'
import { allShapes, type Arrow, type Picture, pictureOf, type Shape, titleOf } from './picture.ts'

/** A pipeline in the language of Graphviz: groups are clusters, arrows to and from them end at their frames. */
export function drawDot(document: IrDocument): string {
  const picture = pictureOf(document)
  const shapes = new Map(allShapes(picture).map((shape) => [shape.id, shape]))
  const lines = [
    `digraph ${quoted(titleOf(document))} {`,
    '  graph [compound=true, rankdir=TB, fontname="Helvetica", fontsize=11, style="rounded", color="#a9b1bf", nodesep=0.35, ranksep=0.45]',
    '  node [shape=box, style="rounded", fontname="Helvetica", fontsize=11, color="#5b6475", margin="0.2,0.1"]',
    '  edge [color="#8f98a8", arrowsize=0.7]',
    ...levelLines(picture, '  '),
    ...allArrows(picture).map((arrow) => `  ${arrowText(arrow, shapes)}`),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function allArrows({ shapes, arrows }: Picture): readonly Arrow[] {
  return [...arrows, ...shapes.flatMap(({ inside }) => (inside === undefined ? [] : allArrows(inside)))]
}

function levelLines({ shapes }: Picture, indent: string): readonly string[] {
  return shapes.flatMap((shape) => shapeLines(shape, indent))
}

function shapeLines({ id, name, kind, about, isExit, inside }: Shape, indent: string): readonly string[] {
  const label = `label=${quoted([name, about].filter(Boolean).join('\n'))}`
  if (inside !== undefined) {
    return [`${indent}subgraph ${quoted(`cluster_${id}`)} {`, `${indent}  ${label}`, ...levelLines(inside, `${indent}  `), `${indent}}`]
  }
  const look = [label, ...(kind === 'importer' ? ['shape=cylinder'] : []), ...(isExit ? ['style="rounded,dashed"'] : [])]
  return [`${indent}${quoted(id)} [${look.join(', ')}]`]
}

/** Graphviz draws arrows between boxes only: of a group, the first and the last inside; the frame is where the line is cut. */
function arrowText({ from, to }: Arrow, shapes: ReadonlyMap<string, Shape>): string {
  const ends = [
    ...(isGroup(shapes.get(from)) ? [`ltail=${quoted(`cluster_${from}`)}`] : []),
    ...(isGroup(shapes.get(to)) ? [`lhead=${quoted(`cluster_${to}`)}`] : []),
  ]
  return `${quoted(innermost(shapes.get(from), 'last'))} -> ${quoted(innermost(shapes.get(to), 'first'))}${ends.length === 0 ? '' : ` [${ends.join(', ')}]`}`
}

function isGroup(shape: Shape | undefined): boolean {
  return shape?.inside !== undefined
}

function innermost(shape: Shape | undefined, end: 'first' | 'last'): string {
  const inside = shape?.inside?.shapes
  return inside === undefined ? (shape?.id ?? '') : innermost(end === 'first' ? inside[0] : inside.at(-1), end)
}

/** A backslash would begin an escape in a label, and a line ends with `\n`. */
function quoted(text: string): string {
  const signs = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${signs.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')}"`
}
