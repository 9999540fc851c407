import type { Value } from '@kfp-ts/ir'
import { type Expression, quoted } from './expression.ts'

// Argo's parameters are texts, pasted into other texts that are then searched for `{{` again, and by the kubelet for `$(`. So what parameters carry
// here is always JSON in which neither occurs: the braces and dollars of strings are written as escapes, which any JSON reader undoes.

/** A parameter's value on its way between tasks: known while converting, or an expression for its text. */
export type Carried = { readonly text: string } | { readonly expression: Expression }

/** What stands for a value that nobody gave. */
export const absent: Carried = { text: 'null' }

/** A value as it is carried, known while converting. */
export function carried(value: Value): Carried {
  return { text: carriedText(value) }
}

/** The text that carries a value. */
export function carriedText(value: Value): string {
  return JSON.stringify(value).replaceAll('{{', '{\\u007b').replaceAll('$', '\\u0024')
}

/** The text that carries what an expression yields. */
export function carriedOf(value: Expression): Carried {
  return { expression: `replace(${jsonOf(value)},'$','\\\\u0024')` }
}

/** What an expression yields, as JSON in which Argo finds nothing to fill in when it goes over it again. */
export function jsonOf(value: Expression): Expression {
  return `replace(toJson(${value}),'{'+'{','{\\\\u007b')`
}

/** An expression for the text. */
export function textOf(value: Carried): Expression {
  return 'text' in value ? quoted(value.text) : value.expression
}

/** An expression for the value itself. */
export function valueOf(value: Carried): Expression {
  return `fromJSON(${textOf(value)})`
}

/** The first of two that is there. */
export function firstCarried(value: Carried, otherwise: Carried): Carried {
  if ('text' in value) return value.text === 'null' ? otherwise : value
  return { expression: `(${value.expression}) == 'null' ? ${textOf(otherwise)} : ${value.expression}` }
}
