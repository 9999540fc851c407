import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Expression, quoted, tag } from '../expressions/expression.ts'

const later = Symbol('later')
const maybe = Symbol('maybe')

/** A value that only a run knows: a text, which Argo can put where it stands, or anything else, which it cannot. */
export interface Later {
  readonly [later]: 'text' | 'value'
  readonly expression: Expression
}
/** Something that is there only when a run finds an expression true. */
export interface Maybe {
  readonly [maybe]: Expression
  readonly part: Part
}
/** Part of a pod or template: JSON in which expressions stand for what only a run knows. */
export type Part = string | number | boolean | null | undefined | Later | Maybe | readonly Part[] | PartMap
/** An object of such parts; a field that is undefined is not there. */
export interface PartMap {
  readonly [field: string]: Part
}

/** A text that only a run knows. */
export function laterText(expression: Expression): Later {
  return { [later]: 'text', expression }
}

/** A value other than text, or in a place where Argo parses it too early to put a text there. */
export function laterValue(expression: Expression): Later {
  return { [later]: 'value', expression }
}

/** A part that is there when a run finds the expression true; always without one. */
export function onlyIf(when: Expression | undefined, part: Part): Part {
  return when === undefined ? part : { [maybe]: when, part }
}

/** Whether a part can only be written as one expression for all of it. */
export function needsExpression(part: Part): boolean {
  if (typeof part !== 'object' || part === null) return false
  if (isLater(part)) return part[later] === 'value'
  return isMaybe(part) || Object.values(part).some(needsExpression)
}

/** Whether all of a part is known while converting. */
export function isKnown(part: Part): boolean {
  if (typeof part !== 'object' || part === null) return true
  return !isLater(part) && !isMaybe(part) && Object.values(part).every(isKnown)
}

/** A part as data with Argo's tags in it. Throws PipelineError KF3861 for a text that Argo would take for its own. */
export function dataOf(part: Part): unknown {
  if (typeof part === 'string') return plain(part)
  if (typeof part !== 'object' || part === null) return part
  if (isLater(part)) return tag(part.expression)
  if (isList(part)) return part.map(dataOf)
  return Object.fromEntries(fieldsOf(part as PartMap).map(([field, value]) => [field, dataOf(value)]))
}

/** A part as one expression. */
export function expressionOf(part: Part): Expression {
  if (typeof part === 'string') return quoted(plain(part))
  if (part === null || part === undefined) return 'nil'
  if (typeof part !== 'object') return String(part)
  if (isLater(part)) return part.expression
  if (isMaybe(part)) return `(${part[maybe]}?${expressionOf(part.part)}:nil)`
  return isList(part) ? listOf(part) : mapOf(part)
}

/** An object whose keys may be known only to a run, and whose fields may be missing. Made of text: Argo cannot write maps that `fromPairs` makes. */
export function entriesOf(entries: readonly { readonly key: Part; readonly value: Part }[]): Expression {
  const fields = entries.map(({ key, value }) => {
    const [when, part] = isMaybe(value) ? [value[maybe], value.part] : [undefined, value]
    const field = `toJson(${expressionOf(key)})+':'+toJson(${expressionOf(part)})`
    return when === undefined ? field : `(${when}?${field}:'')`
  })
  return `fromJSON('{'+join(filter([${fields.join(',')}],#!=''),',')+'}')`
}

/** Two objects as one: objects in them as well, lists one behind the other; of other values the second counts. */
export function merged(one: PartMap, other: PartMap): PartMap {
  const shared = fieldsOf(other).map(([field, value]) => [field, together(one[field], value)] as const)
  return { ...one, ...Object.fromEntries(shared) }
}

function together(one: Part, other: Part): Part {
  if (isList(one) && isList(other)) return [...one, ...other]
  return isMap(one) && isMap(other) ? merged(one, other) : other
}

function listOf(items: readonly Part[]): Expression {
  const list = `[${items.map(expressionOf).join(',')}]`
  // An empty list that `concat` makes is null to JSON, and null takes away all that a pod has.
  return items.some(isMaybe) ? `filter(${list},#!=nil)` : list
}

function mapOf(map: PartMap): Expression {
  const fields = fieldsOf(map)
  if (fields.some(([, value]) => isMaybe(value))) return entriesOf(fields.map(([field, value]) => ({ key: field, value })))
  return `{${fields.map(([field, value]) => `${quoted(field)}:${expressionOf(value)}`).join(',')}}`
}

function fieldsOf(map: PartMap): readonly (readonly [string, Part])[] {
  return Object.entries(map).filter(([, value]) => value !== undefined)
}

function plain(text: string): string {
  if (text.includes('{{')) throw new PipelineError([problem('KF3861', [JSON.stringify(text)])])
  return text
}

function isLater(part: Part): part is Later {
  return typeof part === 'object' && part !== null && later in part
}

function isMaybe(part: Part): part is Maybe {
  return typeof part === 'object' && part !== null && maybe in part
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part)
}

function isMap(part: Part): part is PartMap {
  return typeof part === 'object' && part !== null && !isList(part) && !isLater(part) && !isMaybe(part)
}
