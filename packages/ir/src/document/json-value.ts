import type { Path } from './path.ts'

/** Whether JSON can carry a value: no infinities, no lone surrogates, no dates. */
export function carriesInJson(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.every(carriesInJson)
  return isPlain(value) && Object.keys(value).every(isWellFormed) && Object.values(value).every(carriesInJson)
}

const isWellFormed = (text: string): boolean => text.isWellFormed()

/** The places of the values that JSON cannot carry, each as deep inside as possible. */
export function beyondJson(value: unknown, path: Path): readonly Path[] {
  if (carriesInJson(value)) return []
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => beyondJson(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => beyondJson(item, [...path, key]))
  return inside.length === 0 ? [path] : inside
}

/** Whether an object is a record, and no instance of anything. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
