import type { Path } from '@kfp-ts/ir'

/** A text inside a value, and the way to it. */
export interface Text {
  readonly text: string
  readonly path: Path
}

/** Every text inside a value, keys included, as Argo looks for tags in the JSON of it. */
export function textsOf(value: unknown, path: Path): readonly Text[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(key.includes('{{') ? [{ text: key, path: [...path, key] }] : []),
    ...textsOf(inside, [...path, key]),
  ])
}
