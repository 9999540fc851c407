import { dump, type DumpOptions } from 'js-yaml'
import type { Value } from './value.ts'

interface Writing {
  readonly options: DumpOptions
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
export function blockText(mapping: object, options: DumpOptions): string | undefined {
  if (isEmpty(mapping)) return '{}\n'
  const writing: Writing = { options, lines: [], known: new Map(), hasOddity: false }
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

const word = /^[A-Za-z][\w./-]*$/
/** Words that some reader of YAML takes for something else than text. */
const taken = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'])

function isPlain(text: string): boolean {
  return word.test(text) && !(text.length < 6 && taken.has(text.toLowerCase()))
}

function scalarText(value: Value, indent: string, writing: Writing): string {
  if (typeof value !== 'string') return dumped(value, writing)
  if (isPlain(value)) return value
  writing.hasOddity ||= value === '\n' || value.endsWith('\n\n')
  const text = recalled(`:${value}`, writing, () => dumped(value, writing))
  return text.includes('\n') ? text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`) : text
}

function keyText(key: string, writing: Writing): string {
  if (key.length < 1000 && isPlain(key)) return key
  writing.hasOddity ||= key.includes('\n') || key.length >= 1000
  return recalled(`?${key}`, writing, () => dump({ [key]: 0 }, writing.options).slice(0, -': 0\n'.length))
}

function dumped(value: Value, { options }: Writing): string {
  if (typeof value === 'boolean' || value === null || isWhole(value)) return String(value)
  return dump({ a: value }, options).slice('a: '.length, -1)
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
