import {
  type Argument,
  type Boolean,
  callSite,
  type Double,
  handleOf,
  mark,
  type OneOf,
  type Output,
  type Scalar,
  type String,
  taskOf,
} from '@kfp-ts/component'
import { PipelineError, type Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { areNumbers, areSameKind, mayBeBoolean } from './comparable.ts'
import { describeValue } from './in-words.ts'
import type { ConditionNode, Operator } from './graph.ts'
import { type Recording, recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

/** Something that is true or false when the pipeline runs. */
export interface Condition {
  readonly condition: ConditionNode
}
/** What a value of type T may be compared with. */
type Same<T> = T extends Double
  ? number | Output<Double>
  : T extends OneOf<infer C>
    ? C | Output<String>
    : T extends Boolean
      ? boolean | Output<Boolean>
      : never

/** True if both are the same: texts, numbers or booleans. */
export function equals<T extends Scalar>(left: Output<T>, right: Same<T>): Condition {
  return compare('==', left, right)
}
/** True if they differ: texts, numbers or booleans. */
export function notEquals<T extends Scalar>(left: Output<T>, right: Same<T>): Condition {
  return compare('!=', left, right)
}
/** True if left > right. */
export function greaterThan(left: number | Output<Double>, right: number | Output<Double>): Condition {
  return compare('>', left, right)
}
/** True if left >= right. */
export function greaterThanOrEquals(left: number | Output<Double>, right: number | Output<Double>): Condition {
  return compare('>=', left, right)
}
/** True if left < right. */
export function lessThan(left: number | Output<Double>, right: number | Output<Double>): Condition {
  return compare('<', left, right)
}
/** True if left <= right. */
export function lessThanOrEquals(left: number | Output<Double>, right: number | Output<Double>): Condition {
  return compare('<=', left, right)
}
/** True if all are: conditions or boolean outputs. */
export function and(...conditions: readonly (Condition | Output<Boolean>)[]): Condition {
  return combine('and', conditions)
}
/** True if one is: conditions or boolean outputs. */
export function or(...conditions: readonly (Condition | Output<Boolean>)[]): Condition {
  return combine('or', conditions)
}
/** True if it is false: a condition or a boolean output. */
export function not(condition: Condition | Output<Boolean>): Condition {
  return combine('not', [condition])
}

/** Reads what `when` was given; a boolean output is a condition too: it is compared with true. */
export function conditionNode(condition: unknown, recording: Recording, position: Position | undefined): ConditionNode {
  const type = handleOf(condition)?.type
  if (type !== undefined) {
    if (!mayBeBoolean(type)) recording.findings.push(problem('KF1037', [describeValue(condition)], { position }))
    return { operator: '==', left: operand(condition, recording, position), right: { literal: true } }
  }
  const node = (condition as Partial<Condition> | null | undefined)?.condition
  if (node === undefined) throw new PipelineError([problem('KF1037', [describeValue(condition)], { position })])
  const { token } = recording
  const madeIn = (condition as { readonly [symbol: symbol]: Recording['token'] | undefined })[recordedBy] ?? token
  if (madeIn !== token) recording.findings.push(problem('KF1034', ['A condition', madeIn.pipeline], { position }))
  return node
}

const recordedBy = mark('condition')

function compare(operator: Operator, left: unknown, right: unknown): Condition {
  const position = callSite(verbs[operator])
  const { name } = verbs[operator]
  const recording = recordingFor(name, position)
  const areComparable = operator === '==' || operator === '!=' ? areSameKind : areNumbers
  const isTask = taskOf(left) !== undefined || taskOf(right) !== undefined
  if (!isTask && !areComparable(left, right))
    recording.findings.push(problem('KF1049', [name, describeValue(left), describeValue(right)], { position }))
  return seal({ operator, left: operand(left, recording, position), right: operand(right, recording, position) }, recording)
}
function combine(operator: 'and' | 'or' | 'not', conditions: readonly unknown[]): Condition {
  const position = callSite(verbs[operator])
  const recording = recordingFor(operator, position)
  if (conditions.length === 0) recording.findings.push(problem('KF1050', [operator], { position }))
  return seal({ operator, conditions: conditions.map((condition) => conditionNode(condition, recording, position)) }, recording)
}
const verbs = {
  '==': equals,
  '!=': notEquals,
  '>': greaterThan,
  '>=': greaterThanOrEquals,
  '<': lessThan,
  '<=': lessThanOrEquals,
  and,
  or,
  not,
} as const

function operand(value: unknown, recording: Recording, position: Position | undefined): Argument {
  // After a finding the graph is not used, so any literal will do.
  return toArgument(value, { recording, what: 'A side of a condition', position }) ?? { literal: null }
}
function seal(condition: ConditionNode, recording: Recording): Condition {
  return Object.freeze(Object.defineProperty({ condition }, recordedBy, { value: recording.token }))
}
