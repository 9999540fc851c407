import type { IrDocument } from '../document/document.ts'
import { allShapes, type Picture, pictureOf, type Shape, titleOf } from './picture.ts'

/** A pipeline as a Mermaid flowchart: groups are subgraphs. Nothing of a document becomes markup. */
export function drawMermaid(document: IrDocument): string {
  const picture = pictureOf(document)
  const ids = numbered(picture)
  const lines = [
    'flowchart TD',
    `  accTitle: ${entities(titleOf(document))}`,
    ...levelLines(picture, ids, '  '),
    '  classDef exit stroke-dasharray: 4 3',
    ...classLines(picture, ids),
  ]
  return `${lines.join('\n')}\n`
}

/** Mermaid's own names of boxes: a task may be called `end`, which is a word of its language. */
function numbered(picture: Picture): ReadonlyMap<string, string> {
  return new Map(allShapes(picture).map(({ id }, index) => [id, `t${index + 1}`]))
}

function levelLines({ shapes, arrows }: Picture, ids: ReadonlyMap<string, string>, indent: string): readonly string[] {
  return [
    ...shapes.flatMap((shape) => shapeLines(shape, ids, indent)),
    ...arrows.map(({ from, to }) => `${indent}${ids.get(from) ?? ''} --> ${ids.get(to) ?? ''}`),
  ]
}

function shapeLines({ id, name, kind, isWord, about, inside }: Shape, ids: ReadonlyMap<string, string>, indent: string): readonly string[] {
  // Mermaid leaves room for one line above what a subgraph holds.
  const label = `"${[name, about]
    .filter(Boolean)
    .map(entities)
    .join(inside === undefined ? '<br>' : isWord ? ' ' : ' · ')}"`
  const own = ids.get(id) ?? ''
  if (inside === undefined) return [`${indent}${own}${kind === 'importer' ? `[(${label})]` : `(${label})`}`]
  return [`${indent}subgraph ${own} [${label}]`, `${indent}  direction TB`, ...levelLines(inside, ids, `${indent}  `), `${indent}end`]
}

function classLines(picture: Picture, ids: ReadonlyMap<string, string>): readonly string[] {
  const exits = allShapes(picture).filter(({ isExit }) => isExit)
  return exits.length === 0 ? [] : [`  class ${exits.map(({ id }) => ids.get(id) ?? '').join(',')} exit`]
}

/** Everything but letters, digits and plain signs as a numbered entity, which Mermaid shows as it is. */
function entities(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
  return line.replaceAll(/[^\p{L}\p{N} .,_=+/()·≥≤≠-]/gu, (sign) => `#${sign.codePointAt(0) ?? 32};`)
}
