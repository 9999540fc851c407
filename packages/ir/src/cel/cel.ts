import { PipelineError } from '@kfp-ts/diagnostics'
import type * as Cel from '@marcbachmann/cel-js'
import { problem } from '../codes.ts'
import { celLanguage, celReason } from './language.ts'
import type { Value } from '../document/value.ts'

/** What a condition sees: the task's own inputs, as the executor would get them. */
export interface ConditionContext {
  readonly inputs: {
    readonly parameter_values: { readonly [name: string]: Value }
    readonly artifacts?: { readonly [name: string]: unknown }
  }
}

let language: Cel.Environment | undefined

function environment(): Cel.Environment {
  language ??= celLanguage({ unlistedVariablesAreDyn: true })
  return language
}

/**
 * Decides a `triggerPolicy.condition`.
 * Throws PipelineError: KF3201 when it cannot be decided (a missing input, a wrong type), KF3202 when it yields neither true nor false.
 */
export function evaluateCondition(condition: string, context: ConditionContext): boolean {
  const result = evaluate(condition, { ...context, inputs: { artifacts: {}, ...context.inputs } }, 'KF3201')
  if (typeof result === 'boolean') return result
  throw new PipelineError([problem('KF3202', [condition, JSON.stringify(plain(result)) ?? 'nothing'])])
}

/**
 * Applies a `parameterExpressionSelector`, such as `parseJson(string_value)["rate"]`, to a value.
 * Throws PipelineError KF3203 when the value has no such part.
 */
export function selectExpression(expression: string, value: Value): Value {
  const context = {
    string_value: typeof value === 'string' ? value : JSON.stringify(value),
    ...(typeof value === 'number' && { number_value: value }),
    ...(typeof value === 'boolean' && { bool_value: value }),
  }
  return plain(evaluate(expression, context, 'KF3203'))
}

/** A condition or selector as a tree: what is done (`==`, `&&`, `call`, `value`, ...) and to what. */
export interface ExpressionNode {
  readonly op: string
  readonly args: unknown
}

/** Parses a condition or selector. Throws PipelineError KF3203 when it is no such expression. */
export function parseExpression(expression: string): ExpressionNode {
  try {
    return environment().parse(expression).ast
  } catch (error) {
    throw new PipelineError([problem('KF3203', [expression, celReason(error)])])
  }
}

/** Why an expression cannot be parsed; undefined when it can. */
export function expressionProblem(expression: string): string | undefined {
  try {
    environment().parse(expression)
    return undefined
  } catch (error) {
    return celReason(error)
  }
}

function evaluate(expression: string, context: object, code: 'KF3201' | 'KF3203'): unknown {
  try {
    return environment().evaluate(expression, context) as unknown
  } catch (error) {
    throw new PipelineError([problem(code, [expression, celReason(error)])])
  }
}
/** CEL's integers are bigints; JSON knows numbers only. */
function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
  return value as Value
}
