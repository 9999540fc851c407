import type { Path } from '../document/path.ts'
import type { MessageShape, Shape } from './shape.ts'

interface Fields {
  readonly [key: string]: unknown
}

/**
 * A value in the one form that the schema and everybody behind it know: protobuf JSON takes `input_definitions` as well as `inputDefinitions`,
 * and a field that is null counts as not written. Yields the same object where nothing differs.
 */
export function jsonForm(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list') return Array.isArray(value) ? listForm(shape.items, value) : value
  if (shape.kind === 'map') return isRecord(value) ? mapForm(shape, value) : value
  return shape.kind === 'message' && isRecord(value) ? messageForm(shape, value) : value
}

/** The field of a message that a key means, in either spelling. */
function fieldName(shape: MessageShape, written: string): string | undefined {
  if (Object.hasOwn(shape.fields, written)) return written
  const camel = written.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return Object.hasOwn(shape.fields, camel) ? camel : undefined
}

/** The shape of a place inside a shape; undefined where the shape ends before. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  const [step, ...rest] = path
  if (step === undefined) return shape
  const next = inside(shape, String(step))
  return next && shapeAt(next, rest)
}
function inside(shape: Shape, step: string): Shape | undefined {
  if (shape.kind === 'list') return shape.items
  if (shape.kind === 'map') return known(shape, step) ?? shape.values
  return shape.kind === 'message' && Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined
}
function known(shape: Shape & { readonly kind: 'map' }, key: string): Shape | undefined {
  return shape.known !== undefined && Object.hasOwn(shape.known, key) ? shape.known[key] : undefined
}

function listForm(items: Shape, value: readonly unknown[]): unknown {
  if (items.kind !== 'message' && items.kind !== 'list' && items.kind !== 'map') return value
  const made = value.map((item) => jsonForm(items, item))
  return made.some((item, index) => item !== value[index]) ? made : value
}
function mapForm(shape: Shape & { readonly kind: 'map' }, value: Fields): unknown {
  const entries = Object.entries(value)
  const made = entries.map(([key, item]): [string, unknown] => [key, jsonForm(known(shape, key) ?? shape.values, item ?? {})])
  return made.some(([, item], index) => item !== entries[index]?.[1]) ? Object.fromEntries(made) : value
}
function messageForm(shape: MessageShape, value: Fields): unknown {
  const entries = Object.entries(value)
  const made: [string, unknown][] = []
  let same = true
  for (const [written, item] of entries) {
    const meant = fieldName(shape, written)
    // Written in both spellings, the second is as good as an unknown field.
    const name = meant !== written && meant !== undefined && Object.hasOwn(value, meant) ? undefined : meant
    const field = name === undefined ? undefined : shape.fields[name]
    const dropped = item === null && field !== undefined && field.kind !== 'anything'
    const formed = field === undefined ? item : jsonForm(field, item)
    if (!dropped) made.push([name ?? written, formed])
    same &&= !dropped && formed === item && (name ?? written) === written
  }
  return same ? value : Object.fromEntries(made)
}
function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
