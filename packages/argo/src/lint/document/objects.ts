import type { Path } from '@kfp-ts/ir'

/** A Kubernetes object in a document, and the way to it. */
export interface ListedObject {
  readonly value: unknown
  readonly path: Path
}

/** The objects of a document: itself, or, of a `List`, its items. */
export function objectsIn(value: unknown, path: Path = []): readonly ListedObject[] {
  const { apiVersion, kind, items } = fieldsOf(value)
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items) || items.length === 0) return [{ value, path }]
  // The items of a WorkflowList need not say what they are.
  const known = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) }
  return items.flatMap((item: unknown, index) => objectsIn(isObject(item) ? { ...known, ...item } : item, [...path, 'items', index]))
}

/** The fields of an object; none of what is no object. */
export function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  return isObject(value) ? value : {}
}

/** What stands at a place of a value. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((part, step) => (Array.isArray(part) ? (part as readonly unknown[])[Number(step)] : fieldsOf(part)[step]), value)
}

function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
