import { dumped } from './dumped.ts'
import type { Value } from './value.ts'

interface Writing {
  readonly lines: string[]
  /** Words written before: a pipeline says the same ones in every task. */
  readonly known: Map<string, string>
  /** Whether there was something whose form depends on more than where it stands. */
  hasOddity: boolean
}
/** What lines of a collection begin with. */
interface Lead {
  readonly first: string
  readonly others: string
}

/**
 * A mapping as block YAML with sorted keys, letter for letter what the dumper writes, in a tenth of its time: only strings that are more than a
 * plain word are left to it. Undefined where that cannot be, for a key of several lines and a text that ends in an empty one.
 */
export function blockText(mapping: object): string | undefined {
  if (isEmpty(mapping)) return '{}\n'
  const writing: Writing = { lines: [], known: new Map(), hasOddity: false }
  writeMapping(mapping, { first: '', others: '' }, writing)
  return writing.hasOddity ? undefined : `${writing.lines.join('\n')}\n`
}

function writeMapping(mapping: object, { first, others }: Lead, writing: Writing): void {
  let lead = first
  for (const key of Object.keys(mapping).sort()) {
    const value = Reflect.get(mapping, key) as Value
    const head = `${lead}${keyText(key, writing)}:`
    if (isFilled(value)) {
      writing.lines.push(head)
      if (Array.isArray(value)) writeSequence(value, { first: others, others }, writing)
      else writeMapping(value, { first: `${others}  `, others: `${others}  ` }, writing)
    } else writing.lines.push(`${head} ${scalarText(value, others, writing)}`)
    lead = others
  }
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
// Begins with a letter, has no line break and nothing that ends a plain text; or a version.
const plain = /^[A-Za-z](?:[!-9;-~]|:(?=[!-~])| (?=[!-"$-~])| (?= ))*$|^\d+(?:\.\d+){2,}$/
// Begins with a sign that means something in YAML, or is a number; no line break.
const quoted = /^(?:[{}[\]&*!|>%@`'"#,][ -~]*|\d+)$/

/** A text of one line as it is written wherever it stands; undefined for one that the dumper knows better. */
function simpleText(text: string): string | undefined {
  if (quoted.test(text) || (text.length < 6 && taken.has(text.toLowerCase()))) return `'${text.replaceAll("'", "''")}'`
  return plain.test(text) ? text : undefined
}

function scalarText(value: Value, indent: string, writing: Writing): string {
  if (typeof value !== 'string') return otherScalar(value)
  const simple = simpleText(value)
  if (simple !== undefined) return simple
  writing.hasOddity ||= value === '\n' || value.endsWith('\n\n')
  const text = recalled(`:${value}`, writing, () => otherScalar(value))
  return text.includes('\n') ? text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`) : text
}

function keyText(key: string, writing: Writing): string {
  writing.hasOddity ||= key.includes('\n') || key.length >= 1000
  return simpleText(key) ?? recalled(`?${key}`, writing, () => dumped({ [key]: 0 }).slice(0, -': 0\n'.length))
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
