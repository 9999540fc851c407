import { type ExpressionNode, parseExpression } from '@kfp-ts/ir'
import { valueOf } from '../expressions/carried.ts'
import { type Expression, tag } from '../expressions/expression.ts'
import { translated } from '../expressions/translated.ts'
import type { Placed } from './scope.ts'
import { inputGiven } from './task-values.ts'

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
function inputNamed({ op, args }: ExpressionNode): string | undefined {
  if ((op !== '[]' && op !== '.') || !Array.isArray(args)) return undefined
  const [of, name] = args as unknown as readonly [ExpressionNode, ExpressionNode | string]
  const isValues = of.op === '.' && Array.isArray(of.args) && (of.args[0] as ExpressionNode).args === 'inputs' && of.args[1] === 'parameter_values'
  if (!isValues) return undefined
  return typeof name === 'string' ? name : name.op === 'value' ? String(name.args) : undefined
}
