import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** What a filter may ask of a run or a model. */
export interface Searched {
  readonly metrics: { readonly [key: string]: number }
  readonly params: { readonly [key: string]: string }
  readonly tags: { readonly [key: string]: string }
  /** `status`, `start_time` and the like. */
  readonly attributes: { readonly [key: string]: string | number }
}

type Kind = keyof Searched
type Value = string | number | undefined
type Field = (searched: Searched) => Value

const field = /(?:(metrics?|params?|parameters?|tags?|attributes?|attr|run)\.)?(`[^`]+`|"[^"]+"|[\w./-]+)/y
const comparator = /\s*(!=|>=|<=|=|>|<|NOT LIKE|LIKE|ILIKE)\s*/iy
const literal = /'([^']*)'|"([^"]*)"|([+-]?[\d.]+(?:e[+-]?\d+)?)/iy
const and = /\s+and\s+/iy

/** Reads MLflow's filter: comparisons joined by `and`. Throws an ApiError (KF8534) that shows where it stops being one. */
export function searchFilter(filter: string): (searched: Searched) => boolean {
  const tests: ((searched: Searched) => boolean)[] = []
  const text = filter.trim()
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) throw new ApiError([problem('KF8534', [filter, text.slice(at, at + 20)])])
    at = pattern.lastIndex
    return found
  }
  while (at < text.length) {
    if (tests.length > 0) take(and)
    const value = fieldOf(take(field))
    const compare = comparison((take(comparator)[1] ?? '').toUpperCase())
    const [, single, double, number] = take(literal)
    const wanted = number === undefined ? (single ?? double ?? '') : Number(number)
    tests.push((searched) => compare(value(searched), wanted))
  }
  return (searched) => tests.every((test) => test(searched))
}

/** Reads `metrics.accuracy DESC`; what lacks the field comes last. */
export function searchOrder(orderBy: string): (one: Searched, other: Searched) => number {
  const [, name = '', direction = 'ASC'] = /^\s*(.*?)(?:\s+(ASC|DESC))?\s*$/i.exec(orderBy) ?? []
  field.lastIndex = 0
  const found = field.exec(name)
  if (found === null) throw new ApiError([problem('KF8534', [orderBy, name])])
  const value = fieldOf(found)
  const sign = direction.toUpperCase() === 'DESC' ? -1 : 1
  return (one, other) => {
    const [first, second] = [value(one), value(other)]
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
    return first === second ? 0 : first < second ? -sign : sign
  }
}

function fieldOf([, prefix = 'attributes', key = '']: RegExpExecArray): Field {
  const kinds: { readonly [letter: string]: Kind } = { m: 'metrics', p: 'params', t: 'tags' }
  const kind = kinds[prefix[0] ?? ''] ?? 'attributes'
  const name = key.replaceAll(/^[`"]|[`"]$/g, '')
  return (searched) => searched[kind][name]
}

function comparison(operator: string): (value: Value, wanted: string | number) => boolean {
  const known = (test: (value: string | number, wanted: string | number) => boolean) => (value: Value, wanted: string | number) =>
    value !== undefined && test(value, wanted)
  const like = (flags: string) => known((value, wanted) => likeness(String(wanted), flags).test(String(value)))
  const operators: { readonly [operator: string]: ReturnType<typeof comparison> } = {
    '=': known((value, wanted) => value === wanted),
    '!=': known((value, wanted) => value !== wanted),
    '>': known((value, wanted) => value > wanted),
    '>=': known((value, wanted) => value >= wanted),
    '<': known((value, wanted) => value < wanted),
    '<=': known((value, wanted) => value <= wanted),
    LIKE: like(''),
    ILIKE: like('i'),
    'NOT LIKE': known((value, wanted) => !likeness(String(wanted), '').test(String(value))),
  }
  return operators[operator] ?? (() => false)
}

/** SQL's pattern: `%` is any text, `_` any one character. */
function likeness(pattern: string, flags: string): RegExp {
  const source = pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll('%', '.*').replaceAll('_', '.')}$`, `s${flags}`)
}
