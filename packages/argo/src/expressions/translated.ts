import { PipelineError } from '@kfp-ts/diagnostics'
import type { ExpressionNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { type Expression, quoted } from './expression.ts'

/** What stands for a part of an expression in Argo's language; `undefined` translates it by what it does. */
export type Replacement = (node: ExpressionNode) => Expression | undefined

/** Operators that both languages write alike. */
const binary = new Set(['==', '!=', '<', '<=', '>', '>=', '&&', '||', '+', '-', '*', '/', '%', 'in'])
interface Words {
  readonly [name: string]: (...args: readonly Expression[]) => Expression
}
const functions: Words = {
  int: (value) => `int(${value})`,
  double: (value) => `float(${value})`,
  string: (value) => `string(${value})`,
  bool: (value) => `(${value} in [true,'true','True','TRUE','t','1'])`,
  size: (value) => `len(${value})`,
  parseJson: (text) => `fromJSON(${text})`,
}
const methods: Words = {
  size: (value) => `len(${value})`,
  startsWith: (value, other) => `(${value} startsWith ${other})`,
  endsWith: (value, other) => `(${value} endsWith ${other})`,
  contains: (value, other) => `(${value} contains ${other})`,
  matches: (value, other) => `(${value} matches ${other})`,
}

/** Whether something is a part of a parsed expression. */
export function isNode(value: unknown): value is ExpressionNode {
  return typeof value === 'object' && value !== null && 'op' in value
}

/** An expression of Kubeflow's language (CEL) in Argo's. Throws PipelineError KF3801 for what Argo's has no word for. */
export function translated(node: ExpressionNode, replacement: Replacement): Expression {
  const replaced = replacement(node)
  if (replaced !== undefined) return replaced
  const { op, args } = node
  const inner = (part: unknown): Expression => (isNode(part) ? translated(part, replacement) : literal(part))
  if (op === 'value') return literal(args)
  const parts = Array.isArray(args) ? listed(args) : [args]
  if (op === '/' && isWhole(parts[0])) return `int(${inner(parts[0])} / ${inner(parts[1])})`
  if (binary.has(op)) return `(${inner(parts[0])} ${op} ${inner(parts[1])})`
  if (op === 'call') return wordFor(functions, String(parts[0]))(...listed(parts[1]).map(inner))
  if (op === 'rcall') return wordFor(methods, String(parts[0]))(inner(parts[1]), ...listed(parts[2]).map(inner))
  return structure(op, parts, inner)
}

function structure(op: string, parts: readonly unknown[], inner: (part: unknown) => Expression): Expression {
  switch (op) {
    case '!_':
      return `!(${inner(parts[0])})`
    case '-_':
      return `-(${inner(parts[0])})`
    case '?:':
      return `(${inner(parts[0])}?${inner(parts[1])}:${inner(parts[2])})`
    case '.':
      return `${inner(parts[0])}[${quoted(String(parts[1]))}]`
    case '[]':
      return `${inner(parts[0])}[${inner(parts[1])}]`
    case 'list':
      return `[${parts.map(inner).join(',')}]`
    case 'map':
      return `{${parts.map((pair) => listed(pair).map(inner).join(':')).join(',')}}`
    case 'id':
      throw inexpressible(String(parts[0]))
    default:
      throw inexpressible(op)
  }
}

/** Whether an expression yields a whole number of the language, as its own literals are; values that are given are none. */
function isWhole(part: unknown): boolean {
  if (!isNode(part)) return false
  const { op, args } = part
  const parts = listed(args)
  if (op === 'value') return typeof args === 'bigint'
  if (op === 'call' || op === 'rcall') return parts[0] === 'int' || parts[0] === 'size'
  if (op === '?:') return isWhole(parts[1])
  return op === '-_' ? isWhole(args) : ['+', '-', '*', '/', '%'].includes(op) && isWhole(parts[0])
}

function wordFor(words: Words, name: string): Words[string] {
  const word = Object.hasOwn(words, name) ? words[name] : undefined
  if (word === undefined) throw inexpressible(`${name}()`)
  return word
}

/** The parts of a node that has several, such as a call; of others none. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function inexpressible(word: string): PipelineError {
  return new PipelineError([problem('KF3801', [word])])
}

function literal(value: unknown): Expression {
  if (typeof value === 'string') return quoted(value)
  if (value === null) return 'nil'
  if (typeof value === 'object') throw inexpressible('bytes or an unsigned number')
  return String(value)
}
