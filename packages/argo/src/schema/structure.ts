import type { Path } from '@kfp-ts/ir'
import { resolved, type Schema, type SchemaType } from './argo-schema.ts'

/** A place where a value does not fit its schema. */
export interface Fault {
  readonly kind: 'unknown' | 'missing' | 'type' | 'word' | 'pattern' | 'size'
  readonly path: Path
  /** What the place should be. */
  readonly schema: Schema
  readonly found: unknown
  /** The field that is unknown or missing. */
  readonly field?: string
}
/** The part of a value that fits its schema, and what does not. */
export interface Structure {
  readonly sound: unknown
  readonly faults: readonly Fault[]
}
interface Fields {
  readonly [name: string]: unknown
}

/** Holds a value against a schema. Like the API server, it takes a field that is null for one that is not there. */
export function structureOf(schema: Schema, value: unknown): Structure {
  const faults: Fault[] = []
  return { sound: soundPart({ schema, path: [], faults }, value), faults }
}

interface Place {
  readonly schema: Schema
  readonly path: Path
  readonly faults: Fault[]
}

function soundPart(place: Place, found: unknown): unknown {
  const schema = resolved(place.schema)
  const { path, faults } = place
  const report = (kind: Fault['kind']): void => void faults.push({ kind, path, schema, found })
  if (schema.type !== undefined && !hasType(found, schema.type)) {
    report('type')
    // A number in place of a text is a text to those who only look what it says.
    return schema.type === 'string' && (typeof found === 'number' || typeof found === 'boolean') ? String(found) : undefined
  }
  if (schema.enum?.includes(found as string) === false) report('word')
  if (typeof found === 'string' && schema.pattern !== undefined && !pattern(schema.pattern).test(found)) report('pattern')
  if (!hasSize(found, schema)) report('size')
  if (Array.isArray(found) && schema.items !== undefined) return itemsOf(found, { ...place, schema: schema.items })
  return schema.type === 'object' ? fieldsOf(found as Fields, { ...place, schema }) : found
}

function itemsOf(found: readonly unknown[], place: Place): readonly unknown[] {
  const { type } = resolved(place.schema)
  // A wrong item keeps its place, so that the others keep theirs; only a text has no form that says nothing.
  const instead = type === 'object' ? [{}] : type === 'array' ? [[]] : []
  return found.flatMap((item, index) => {
    const part = soundPart({ ...place, path: [...place.path, index] }, item)
    return part === undefined ? instead : [part]
  })
}

function fieldsOf(found: Fields, { schema, path, faults }: Place): Fields {
  const isOpen = schema.properties === undefined && schema.additionalProperties === undefined
  if (isOpen) return found
  const sound: [string, unknown][] = []
  for (const [field, value] of Object.entries(found)) {
    if (value === null || value === undefined) continue
    const inside = schemaOfField(schema, field)
    if (inside === undefined) {
      faults.push({ kind: 'unknown', path, schema, found, field })
      continue
    }
    const part = soundPart({ schema: inside, path: [...path, field], faults }, value)
    if (part !== undefined) sound.push([field, part])
  }
  for (const field of schema.required ?? []) {
    if (found[field] === undefined || found[field] === null) faults.push({ kind: 'missing', path, schema, found, field })
  }
  return Object.fromEntries(sound)
}

function schemaOfField(schema: Schema, field: string): Schema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, field)) return schema.properties[field]
  return schema.additionalProperties === false ? undefined : (schema.additionalProperties ?? {})
}

const tests: { readonly [type in SchemaType]: (value: unknown) => boolean } = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
}
function hasType(value: unknown, type: SchemaType | readonly SchemaType[]): boolean {
  return typeof type === 'string' ? tests[type](value) : type.some((one) => tests[one](value))
}

function hasSize(value: unknown, schema: Schema): boolean {
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)
  if (typeof value === 'string') return value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Infinity)
  return !Array.isArray(value) || (value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Infinity))
}

const patterns = new Map<string, RegExp>()
function pattern(text: string): RegExp {
  const known = patterns.get(text)
  if (known !== undefined) return known
  const made = new RegExp(text, 'u')
  patterns.set(text, made)
  return made
}
