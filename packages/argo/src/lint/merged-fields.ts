interface Fields {
  readonly [name: string]: unknown
}

/** The fields of a mapping with those of its merge key (`<<`, of YAML 1.1), and those that it has by both. */
export function mergedFields(mapping: Fields): { readonly fields: Fields; readonly twice: readonly string[] } {
  if (!Object.hasOwn(mapping, '<<')) return { fields: mapping, twice: [] }
  const { '<<': merged, ...own } = mapping
  const others = Array.isArray(merged) ? (merged as readonly unknown[]) : [merged]
  if (!others.every(isMapping)) return { fields: mapping, twice: [] }
  // Of several the first one counts.
  const fields: Fields = Object.assign({}, ...others.toReversed(), own)
  const keys = others.flatMap(Object.keys)
  return { fields, twice: Object.keys(own).filter((key) => keys.includes(key)) }
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
