import { type ParameterType, parseText, type Placeholder } from '@kfp-ts/ir'
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

/** How a value stands in a text: strings as they are, everything else as JSON; a fraction, or a value of which nothing is known, without an exponent. */
export function inText(value: Expression, type: ParameterType | 'UNKNOWN' = 'STRING'): Expression {
  const number = withoutExponent(`toJson(${value})`)
  if (type === 'NUMBER_DOUBLE') return number
  const fraction = type === 'UNKNOWN' ? `type(${value})=='float'?${number}:` : ''
  return `(type(${value})=='string'?${value}:${fraction}toJson(${value}))`
}

/** JSON has an exponent from 1e21 on and below 1e-6, behind one digit and a fraction; not every program reads that. */
function withoutExponent(number: Expression): Expression {
  const [digits, exponent] = ["replace(replace(#[0],'.',''),'-','')", 'int(#[1])']
  const long = `${exponent}>0?${digits}+repeat('0',${exponent}+1-len(${digits})):'0.'+repeat('0',0-${exponent}-1)+${digits}`
  return `map([split(${number},'e')],len(#)==1?#[0]:(#[0] startsWith '-'?'-':'')+(${long}))[0]`
}
