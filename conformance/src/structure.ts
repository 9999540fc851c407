type Json = unknown

/** What two SDKs must agree on: everything but who compiled it, and how a step's container looks inside. */
export function structureOf(value: Json): Json {
  if (typeof value === 'string') return withPythonsHoles(value)
  if (Array.isArray(value)) return value.map(structureOf)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !['sdkVersion', 'image', 'command', 'args'].includes(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, structureOf(inner)]))
}

/** Holes in the text that our own components are given are written so that quotes in the values survive; Python's are not. */
function withPythonsHoles(text: string): string {
  return text.replaceAll(/\{\{kfp-ts\.([\w-]+)\}\}/g, "{{$.inputs.parameters['$1']}}")
}
