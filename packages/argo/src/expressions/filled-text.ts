import { parseText, type Placeholder } from '@kfp-ts/ir'
import { type Expression, quoted } from './expression.ts'

/** What a placeholder stands for: an expression for its text; `undefined` leaves it as it is written. */
export type Filling = (placeholder: Placeholder) => Expression | undefined

/** A text with holes as an expression for the text without; `undefined` when nothing in it is to be filled. */
export function filledText(text: string, filling: Filling): Expression | undefined {
  const parts = parseText(text).pieces.map((piece) => {
    if (typeof piece === 'string') return { fixed: true, text: quoted(piece) }
    const filled = filling(piece.placeholder)
    return filled === undefined ? { fixed: true, text: quoted(piece.text) } : { fixed: false, text: filled }
  })
  return parts.every(({ fixed }) => fixed) ? undefined : parts.map((part) => part.text).join('+')
}

/** How a value stands in a text: strings as they are, everything else as JSON. */
export function inText(value: Expression): Expression {
  return `(type(${value})=='string'?${value}:toJson(${value}))`
}
