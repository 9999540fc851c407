type Json = unknown

/**
 * What two SDKs must agree on: everything but who compiled it, and how a step's container looks inside.
 * Text with holes is compared by the values it is made of, since ours carries a marker that survives quotes in the values (see ARCHITECTURE.md).
 */
export function structureOf(documents: Json): Json {
  return withoutContainers(documents)
}

function withoutContainers(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutContainers)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !['sdkVersion', 'image', 'command', 'args'].includes(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutContainers(inner)]))
}
