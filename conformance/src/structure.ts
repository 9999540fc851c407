type Json = unknown

/** What two SDKs must agree on: everything but who compiled it, and how a step's container looks inside. */
export function structureOf(value: Json, key = ''): Json {
  if (typeof value === 'string') return withPythonsHoles(value)
  if (Array.isArray(value)) return value.map((item) => structureOf(item))
  if (typeof value !== 'object' || value === null) return value
  const ignored = key === 'container' ? ['image', 'command', 'args'] : ['sdkVersion']
  const entries = Object.entries(value).filter(([inner]) => !ignored.includes(inner))
  return Object.fromEntries(entries.map(([inner, its]) => [inner, structureOf(its, inner)]))
}

/** Holes in the text that our own components are given are written so that quotes in the values survive; Python's are not. */
function withPythonsHoles(text: string): string {
  return text.replaceAll(/\{\{kfp-ts\.([\w-]+)(?::text)?\}\}/g, "{{$.inputs.parameters['$1']}}")
}

/** The same without descriptions, which everybody writes in words of their own. */
export function withoutProse(value: Json): Json {
  return JSON.parse(JSON.stringify(value), (key, inner: Json) => (key === 'description' && typeof inner === 'string' ? undefined : inner)) as Json
}
