import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Loaded } from '../yaml/load-yaml.ts'
import { describe } from '../document/describe.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/** A value inside a component of version 1, with how messages call it and where it stands. */
export interface Part {
  readonly value: unknown
  /** `implementation.container.args[2]`. */
  readonly name: string
  readonly node: YamlNode | undefined
  readonly reading: Reading
}
/** One reading of one file. */
export interface Reading {
  readonly source: string
  readonly loaded: Loaded
  readonly diagnostics: Diagnostic[]
}
/** The fields of an object, by name; what is null counts as not written. */
export interface FieldParts {
  readonly [field: string]: Part | undefined
}

/** Leaves a problem at the place of a part. */
export function report({ reading, node }: Part, make: (place: { readonly position?: ReturnType<Loaded['position']> }) => Diagnostic): undefined {
  const position = node === undefined ? undefined : reading.loaded.position(node.start, node.end)
  reading.diagnostics.push(make(position === undefined ? {} : { position }))
}

/** A part's fields; unknown and missing ones are problems. Nothing when it is no object. */
export function fieldsOf(part: Part, known: readonly string[], required: readonly string[] = []): FieldParts | undefined {
  if (!isRecord(part.value)) return refuse(part, 'an object')
  const fields: Record<string, Part> = {}
  for (const [field, value] of Object.entries(part.value)) {
    const inner = inside(part, field, value)
    if (!known.includes(field)) report(atKey(inner), (place) => problem('KF3010', [field, calledIn(part), known.join(', ')], place))
    else if (value !== null) fields[field] = inner
  }
  for (const field of required) if (fields[field] === undefined) report(part, (place) => problem('KF3012', [field, called(part)], place))
  return fields
}
/** The values of an object whose keys its author chose. */
export function entriesOf(part: Part | undefined): readonly (readonly [string, Part])[] {
  if (part === undefined) return []
  if (!isRecord(part.value)) return refuse(part, 'an object') ?? []
  return Object.entries(part.value).map(([key, value]) => [key, inside(part, key, value)])
}
/** The items of a list; none when it is not written. */
export function itemsOf(part: Part | undefined): readonly Part[] {
  if (part === undefined) return []
  if (!Array.isArray(part.value)) return refuse(part, 'a list') ?? []
  return part.value.map((value, index) => ({ ...part, value, name: `${part.name}[${index}]`, node: part.node?.children.get(index) }))
}
/** Text as it is; a problem when it is something else. */
export function textOf(part: Part | undefined): string | undefined {
  if (part === undefined) return undefined
  return typeof part.value === 'string' ? part.value : refuse(part, 'text')
}
/** True or false; a problem when it is something else. */
export function flagOf(part: Part | undefined): boolean {
  if (part === undefined) return false
  return typeof part.value === 'boolean' ? part.value : (refuse(part, 'true or false') ?? false)
}

function inside(part: Part, field: string, value: unknown): Part {
  return { ...part, value, name: part.name === '' ? field : `${part.name}.${field}`, node: part.node?.children.get(field) }
}
/** Where the key stands that leads to a part. */
function atKey(part: Part): Part {
  const key = part.node?.key
  return key === undefined ? part : { ...part, node: { ...key, children: new Map() } }
}
function refuse(part: Part, wanted: string): undefined {
  return report(part, (place) => problem('KF3713', [called(part), wanted, describe(part.value)], place))
}
function called({ name }: Part): string {
  return name === '' ? 'The document' : name
}
function calledIn({ name }: Part): string {
  return name === '' ? 'the document' : name
}
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
