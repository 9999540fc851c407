/** Says where and why a value cannot be written as JSON without loss; nothing when it can. */
export function notJson(value: unknown, path = ''): string | undefined {
  const at = path === '' ? '' : `${path}: `
  if (value === null || value === undefined) return `${at}it is ${value}`
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${at}it is ${value}`
  if (typeof value === 'string' || typeof value === 'boolean') return undefined
  if (Array.isArray(value)) return first(value.entries(), (index) => `${path}[${index}]`)
  if (typeof value !== 'object') return `${at}it is a ${typeof value}`
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? 'Object'
  if (kind !== 'Object') return `${at}it is a ${kind}`
  return first(Object.entries(value), (key) => (path === '' ? String(key) : `${path}.${key}`))
}

function first(entries: Iterable<readonly [string | number, unknown]>, pathOf: (key: string | number) => string): string | undefined {
  for (const [key, inner] of entries) {
    const words = notJson(inner, pathOf(key))
    if (words !== undefined) return words
  }
  return undefined
}
