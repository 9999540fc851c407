import type { Value } from '@kfp-ts/ir'

/** A value with every text in it, but for keys, put otherwise. */
export function textsIn(value: Value, put: (text: string) => string): Value {
  if (typeof value === 'string') return put(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Value) => textsIn(item, put))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textsIn(item, put)]))
}
