import { type Placeholder, resolveText, type Value } from '@kfp-ts/ir'

/** What a placeholder stands for; `undefined` leaves it as it is written. */
export type Filling = (placeholder: Placeholder) => string | undefined

/** Fills the placeholders in all texts of a value, keys of structs among them. */
export function fillText(value: Value, filling: Filling): Value {
  const text = (written: string): string => resolveText(written, { text: filling, isPresent: () => false })
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Value) => fillText(item, filling))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), fillText(item, filling)]))
}
