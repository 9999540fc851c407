import { type ExpressionNode, parseExpression } from '@kfp-ts/ir'
import type { Expression } from './expression.ts'
import { inText } from './filled-text.ts'
import { isNode, listed, translated } from './translated.ts'

/** A selector of a part of a value (`parseJson(string_value)["rate"]`), of the value that an expression yields. */
export function selected(selector: string, value: Expression): Expression {
  return translated(parseExpression(selector), (node) => {
    if (isParsedText(node)) return `(type(${value})=='string'?fromJSON(${value}):${value})`
    if (node.op !== 'id') return undefined
    return node.args === 'string_value' ? inText(value) : /^(?:number|bool|list|struct)_value$/.test(String(node.args)) ? value : undefined
  })
}

/** To Kubeflow a struct is its JSON when it is asked for as a string; parsing that again gives the struct. */
function isParsedText({ op, args }: ExpressionNode): boolean {
  const [name, operands] = op === 'call' ? listed(args) : []
  const [only] = listed(operands)
  return name === 'parseJson' && isNode(only) && only.op === 'id' && only.args === 'string_value'
}
