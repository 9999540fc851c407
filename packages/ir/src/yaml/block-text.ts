import { dumped } from './dumped.ts'
import { carriesInJson, isPlain } from '../document/json-value.ts'
import type { Value } from '../document/value.ts'

interface Writing {
  readonly lines: string[]
  /** Words written before: a pipeline says the same ones in every task. */
  readonly known: Map<string, string>
  /** Which lines a mapping or list has become: many tasks call one component, whose ports are one object. */
  readonly written: Map<object, Lines>
  /** Whether there was something whose form depends on more than where it stands, or which has no form in JSON. */
  hasOddity: boolean
}
interface Lines {
  readonly indent: string
  readonly from: number
  readonly to: number
  /** The lines as one, once they are written again. */
  text?: string
}
/** What lines of a collection begin with. */
interface Lead {
  readonly first: string
  readonly others: string
}

/**
 * A mapping as block YAML with sorted keys, letter for letter what the dumper writes, in a tenth of its time: only strings that are more than a
 * plain word are left to it. Undefined where that cannot be: for a key of several lines, a text that ends in an empty one, and values that have
 * no form in JSON.
 */
export function blockText(mapping: object): string | undefined {
  if (isEmpty(mapping)) return '{}\n'
  const writing: Writing = { lines: [], known: new Map(), written: new Map(), hasOddity: false }
  writeMapping(mapping, { first: '', others: '' }, writing)
  return writing.hasOddity ? undefined : `${writing.lines.join('\n')}\n`
}

function writeMapping(mapping: object, { first, others }: Lead, writing: Writing): void {
  writing.hasOddity ||= !isPlain(mapping)
  let lead = first
  for (const key of Object.keys(mapping).sort()) {
    const value = Reflect.get(mapping, key) as Value
    const head = `${lead}${keyText(key, writing)}:`
    if (isFilled(value)) {
      writing.lines.push(head)
      writeInside(value, others, writing)
    } else writing.lines.push(`${head} ${scalarText(value, others, writing)}`)
    lead = others
  }
}

/** What stands below a key. */
function writeInside(value: object & Value, indent: string, writing: Writing): void {
  const { lines, written } = writing
  const before = written.get(value)
  if (before?.indent === indent) {
    before.text ??= lines.slice(before.from, before.to).join('\n')
    lines.push(before.text)
    return
  }
  const from = lines.length
  if (Array.isArray(value)) writeSequence(value, { first: indent, others: indent }, writing)
  else writeMapping(value, { first: `${indent}  `, others: `${indent}  ` }, writing)
  written.set(value, { indent, from, to: lines.length })
}

function writeSequence(items: readonly Value[], { first, others }: Lead, writing: Writing): void {
  let lead = first
  for (const item of items) {
    const inside = { first: `${lead}- `, others: `${others}  ` }
    if (!isFilled(item)) writing.lines.push(`${inside.first}${scalarText(item, others, writing)}`)
    else if (Array.isArray(item)) writeSequence(item, inside, writing)
    else writeMapping(item, inside, writing)
    lead = others
  }
}

function isFilled(value: Value): value is object & Value {
  return typeof value === 'object' && value !== null && !isEmpty(value)
}

function isEmpty(value: object): boolean {
  return (Array.isArray(value) ? value : Object.keys(value)).length === 0
}

/** Words that some reader of YAML takes for something else than text. */
const taken = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'])
// Begins with a letter or an option's dashes, has no line break and nothing that ends a plain text; or a version.
const plain = /^(?:--?)?[A-Za-z](?:[!-9;-~]|:(?=[!-~])| (?=[!-"$-~])| (?= ))*$|^\d+(?:\.\d+){2,}$/
// Begins with a sign that means something in YAML, or is a number; no line break.
const quoted = /^(?:[{}[\]&*!|>%@`'"#,][ -~]*|\d+)$/

/** A text of one line as it is written wherever it stands; undefined for one that the dumper knows better. */
function simpleText(text: string): string | undefined {
  if (quoted.test(text)) return `'${text.replaceAll("'", "''")}'`
  // Readers differ in which spellings they take for something else: `On`, not `oN`.
  if (text.length < 6 && taken.has(text.toLowerCase())) return undefined
  return plain.test(text) ? text : undefined
}

function scalarText(value: Value, indent: string, writing: Writing): string {
  if (typeof value !== 'string') return carriesInJson(value) ? otherScalar(value) : odd(writing)
  const simple = simpleText(value)
  if (simple !== undefined) return simple
  writing.hasOddity ||= value === '\n' || value.endsWith('\n\n') || !value.isWellFormed()
  const text = recalled(`:${value}`, writing, () => otherScalar(value))
  return text.includes('\n') ? text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`) : text
}

function keyText(key: string, writing: Writing): string {
  const simple = key.length < 1000 ? simpleText(key) : undefined
  if (simple !== undefined) return simple
  writing.hasOddity ||= key.includes('\n') || key.length >= 1000 || !key.isWellFormed()
  return recalled(`?${key}`, writing, () => dumped({ [key]: 0 }).slice(0, -': 0\n'.length))
}

/** Nothing to be written: there will be no text. */
function odd(writing: Writing): string {
  writing.hasOddity = true
  return ''
}

function otherScalar(value: Value): string {
  if (typeof value === 'boolean' || value === null || isWhole(value)) return String(value)
  return dumped({ a: value }).slice('a: '.length, -1)
}

function isWhole(value: Value): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

function recalled(key: string, { known }: Writing, make: () => string): string {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
