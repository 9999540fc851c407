import { type ExpressionNode, parseExpression } from '@kfp-ts/ir'
import { valueOf } from '../expressions/carried.ts'
import { type Expression, tag } from '../expressions/expression.ts'
import { isNode, translated } from '../expressions/translated.ts'
import type { Placed } from '../flow/scope.ts'
import { inputGiven } from '../flow/task-values.ts'

/** When a task runs, as Argo's `when`; undefined for one that always does. Throws PipelineError KF3801 for a condition that Argo cannot decide. */
export function whenOf(placed: Placed): string | undefined {
  const condition = conditionOf(placed)
  return condition === undefined ? undefined : tag(condition)
}

function conditionOf(placed: Placed): Expression | undefined {
  const { condition } = placed.task.spec.triggerPolicy ?? {}
  if (condition === undefined || condition === '') return undefined
  return translated(parseExpression(condition), (node) => {
    const input = inputNamed(node)
    return input === undefined ? undefined : valueOf(inputGiven(placed, input))
  })
}

/** The input in `inputs.parameter_values['x']`. */
function inputNamed(node: ExpressionNode): string | undefined {
  const input = memberOf(node)
  const values = input && memberOf(input.of)
  const isInput = values?.name === 'parameter_values' && values.of.op === 'id' && values.of.args === 'inputs'
  return isInput ? input?.name : undefined
}

/** A member whose name is written down, by a dot or in brackets, and what it is a member of. */
function memberOf({ op, args }: ExpressionNode): { readonly of: ExpressionNode; readonly name: string } | undefined {
  const [of, key] = (op === '[]' || op === '.') && Array.isArray(args) ? (args as readonly unknown[]) : []
  const name = isNode(key) && key.op === 'value' ? key.args : key
  return isNode(of) && typeof name === 'string' ? { of, name } : undefined
}
