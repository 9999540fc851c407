import type { Argument, Reference, TypeData } from '@kfp-ts/component'
import type { ConditionNode } from '../graph.ts'
import { celString, isCelInteger } from './cel-literal.ts'

/** How an operand is named in an expression: the input of the condition's task that holds it. */
export interface NameOperand {
  (reference: Reference): { readonly name: string; readonly type: TypeData }
}

/** A condition in the Common Expression Language, as the Python SDK writes it where it writes it right. */
export function conditionText(condition: ConditionNode, nameOperand: NameOperand): string {
  if (!('conditions' in condition)) return comparison(condition, nameOperand)
  const inner = condition.conditions.map((one) => conditionText(one, nameOperand))
  if (condition.operator === 'not') return `!(${inner.join(' && ')})`
  const joined = condition.conditions.map((one, index) => (isSame(one, condition.operator) ? inner[index] : grouped(one, inner[index] ?? '')))
  return joined.join(condition.operator === 'and' ? ' && ' : ' || ')
}

/** The condition of a branch: none of those before, and its own if it has one. */
export function branchText(before: readonly ConditionNode[], own: ConditionNode | undefined, nameOperand: NameOperand): string {
  const none = before.map((condition) => `!(${conditionText(condition, nameOperand)})`)
  if (own === undefined) return none.join(' && ')
  const text = conditionText(own, nameOperand)
  return [...none, none.length > 0 ? grouped(own, text) : text].join(' && ')
}

function isSame(condition: ConditionNode, operator: ConditionNode['operator']): boolean {
  return condition.operator === operator
}
/** In brackets where `||` would bind weaker than what stands around it. */
function grouped(condition: ConditionNode, text: string): string {
  return condition.operator === 'or' || condition.operator === 'and' ? `(${text})` : text
}

type Comparison = Exclude<ConditionNode, { readonly conditions: unknown }>
type Kind = 'string' | 'integer' | 'double' | 'boolean'
interface Operand {
  readonly kind: Kind
  readonly text: string
}

function comparison({ operator, left, right }: Comparison, nameOperand: NameOperand): string {
  const [one, other] = [operand(left, nameOperand), operand(right, nameOperand)]
  const asDouble = one.kind !== other.kind && [one, other].every(({ kind }) => kind === 'integer' || kind === 'double')
  return asDouble ? `${double(one)} ${operator} ${double(other)}` : `${one.text} ${operator} ${other.text}`
}
function double({ kind, text }: Operand): string {
  return kind === 'integer' ? `double(${text})` : text
}

function operand(argument: Argument, nameOperand: NameOperand): Operand {
  if ('literal' in argument) return literal(argument.literal)
  const { reference } = argument
  if (reference.kind === 'text') return { kind: 'string', text: reference.parts.map((part) => textPart(part, nameOperand)).join(' + ') || "''" }
  const { name, type } = nameOperand(reference)
  const value = `inputs.parameter_values[${celString(name)}]`
  const kind = kindOf(type)
  return { kind, text: kind === 'integer' ? `int(${value})` : value }
}
function textPart(part: string | Reference, nameOperand: NameOperand): string {
  if (typeof part === 'string') return celString(part)
  const { kind, text } = operand({ reference: part }, nameOperand)
  if (kind === 'boolean') return `(${text} ? 'true' : 'false')`
  return kind === 'string' ? text : `string(${text})`
}
function kindOf(type: TypeData): Kind {
  const ir = 'ir' in type ? type.ir : undefined
  if (ir === 'NUMBER_INTEGER') return 'integer'
  if (ir === 'NUMBER_DOUBLE') return 'double'
  return ir === 'BOOLEAN' ? 'boolean' : 'string'
}
function literal(value: unknown): Operand {
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) }
  if (typeof value !== 'number') return { kind: 'string', text: celString(String(value)) }
  return {
    kind: isCelInteger(value) ? 'integer' : 'double',
    text: Number.isInteger(value) && !isCelInteger(value) ? value.toExponential() : String(value),
  }
}
