import {
  type Boolean,
  type Double,
  type Handle,
  handleOf,
  type Integer,
  type List,
  type OneOf,
  type Output,
  type PortType,
  type String,
  type Struct,
  type TypeData,
} from '@kfp-ts/component'

type LiteralItem = string | number | boolean | readonly LiteralItem[] | { readonly [field: string]: LiteralItem }

/** What a loop runs over: a list that comes from a task or an input, or a list written down. */
export type Items = Output<List<PortType>> | readonly LiteralItem[]

/** What the body is given for one item; `never` after a mistake in the items, so that one mistake is one error. */
export type ItemOf<I extends Items> = Items extends I
  ? never
  : I extends Output<List<infer Item>>
    ? Handle<Item>
    : I extends readonly (infer L)[]
      ? Handle<TypeOfLiteral<L>>
      : never

/** 3 is an Integer, 0.5 a Double, 'a' | 'b' a OneOf; not distributive, so that a union of items has one type. */
type TypeOfLiteral<L> = [L] extends [string]
  ? string extends L
    ? String
    : OneOf<L>
  : [L] extends [number]
    ? number extends L
      ? Double
      : `${L}` extends `${bigint}`
        ? Integer
        : Double
    : [L] extends [boolean]
      ? Boolean
      : [L] extends [readonly (infer Item)[]]
        ? ListOf<TypeOfLiteral<Item>>
        : Struct<{ -readonly [K in keyof L]: TypeOfLiteral<L[K]> }>
type ListOf<T> = T extends { readonly carriedAs: 'value' } ? List<T> : never

/** The type of one item, as data. */
export function itemType(items: unknown): TypeData {
  const type = handleOf(items)?.type
  if (type === undefined) return literalType(Array.isArray(items) ? items : [])
  return 'item' in type ? type.item : type
}

/** The type all values of a list have: whole numbers and fractions together are fractions. `{ ir: 'STRUCT', fields: {} }` when kinds are mixed. */
export function literalType(values: readonly unknown[]): TypeData {
  const kinds = new Set(values.map(kindOf))
  const [kind] = kinds
  if (kind === undefined || kinds.size > 1) return { ir: 'STRUCT', fields: {} }
  if (kind === 'number') return { ir: values.every((value) => Number.isInteger(value)) ? 'NUMBER_INTEGER' : 'NUMBER_DOUBLE' }
  if (kind === 'list') return { ir: 'LIST', item: literalType(values.flat()) }
  if (kind === 'struct') return structType(values as readonly { readonly [field: string]: unknown }[])
  return { ir: kind === 'string' ? 'STRING' : 'BOOLEAN' }
}

/** What a literal is: the kinds that must not be mixed in a list. */
export function kindOf(value: unknown): 'string' | 'number' | 'boolean' | 'list' | 'struct' {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'string' | 'number' | 'boolean')
    : 'struct'
}

function structType(values: readonly { readonly [field: string]: unknown }[]): TypeData {
  const names = [...new Set(values.flatMap((value) => Object.keys(value ?? {})))]
  const fields = names.map((field) => {
    const given = values.filter((value) => value[field] !== undefined).map((value) => value[field])
    return [field, { ...literalType(given), optional: given.length < values.length }]
  })
  return { ir: 'STRUCT', fields: Object.fromEntries(fields) }
}
