/** What a part of the file must look like: the kinds of protobuf messages that Kubeflow uses. */
export type Shape =
  | { readonly kind: 'text' | 'flag' | 'number' | 'int32' | 'int64' | 'duration' | 'anything' | 'struct' }
  | { readonly kind: 'word'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'map'; readonly values: Shape; readonly known?: Fields }
  | MessageShape

export interface MessageShape {
  readonly kind: 'message'
  readonly fields: Fields
  readonly required: readonly string[]
  /** Fields of which exactly one is written. */
  readonly alternatives: readonly string[]
}
export interface Fields {
  readonly [field: string]: Shape
}

export const text: Shape = { kind: 'text' }
export const flag: Shape = { kind: 'flag' }
export const number: Shape = { kind: 'number' }
export const int32: Shape = { kind: 'int32' }
/** Protobuf JSON writes 64-bit integers as strings and reads both. */
export const int64: Shape = { kind: 'int64' }
/** Protobuf JSON durations: '30s', '0.5s'. */
export const duration: Shape = { kind: 'duration' }
/** Any JSON value: a `google.protobuf.Value`. */
export const anything: Shape = { kind: 'anything' }
/** Any JSON object: a `google.protobuf.Struct`. */
export const struct: Shape = { kind: 'struct' }

export function message(fields: Fields, required: readonly string[] = []): Shape {
  return { kind: 'message', fields, required, alternatives: [] }
}
/** A message whose `kinds` are alternatives: exactly one of them is written. */
export function oneOf(kinds: Fields, others: Fields = {}): Shape {
  return { kind: 'message', fields: { ...kinds, ...others }, required: [], alternatives: Object.keys(kinds) }
}
/** Keys that the author chose; `known` are keys with a shape of their own. */
export function map(values: Shape, known: Fields = {}): Shape {
  return { kind: 'map', values, known }
}
export function list(items: Shape): Shape {
  return { kind: 'list', items }
}
export function word(...values: readonly string[]): Shape {
  return { kind: 'word', values }
}
