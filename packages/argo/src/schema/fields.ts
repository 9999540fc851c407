import { resolved, type Schema } from './argo-schema.ts'

/** Fields of an object, and what each may be. */
export interface Fields {
  readonly [field: string]: Schema
}

/** An object that has these fields and no others. */
export function closed(properties: Fields, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, required }
}

/** Some of the fields. */
export function only(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? {}]))
}

/** The fields of an object. */
export function fieldsOf(schema: Schema = {}): Fields {
  return resolved(schema).properties ?? {}
}

/** The fields of what stands in a field of an object. */
export function fieldsIn(schema: Schema, field: string): Fields {
  return fieldsOf(fieldsOf(schema)[field])
}

/** What the items of a list may be. */
export function itemsOf(list: Schema = {}): Schema {
  return resolved(resolved(list).items ?? {})
}
