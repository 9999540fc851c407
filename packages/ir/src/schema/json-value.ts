/** Whether JSON can carry a value: no infinities, no lone surrogates, no dates. */
export function carriesInJson(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.every(carriesInJson)
  return isPlain(value) && Object.keys(value).every((key) => key.isWellFormed() && carriesInJson(Reflect.get(value, key)))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
