import { isArtifact, type TypeData } from './type-data.ts'

type Check = (value: unknown) => boolean
const scalars: { readonly [ir: string]: readonly [expected: string, fits: Check] } = {
  STRING: ['a string', (value) => typeof value === 'string'],
  NUMBER_INTEGER: ['a whole number', (value) => Number.isSafeInteger(value)],
  NUMBER_DOUBLE: ['a finite number', (value) => Number.isFinite(value)],
  BOOLEAN: ['true or false', (value) => typeof value === 'boolean'],
}

/** Says in words why a plain value is not of a type, `field: ...` first where it lies deeper; nothing when it is. Artifacts are given as paths. */
export function misfit(type: TypeData, value: unknown): string | undefined {
  if (isArtifact(type)) return typeof value === 'string' ? undefined : expected('the path of a file', value)
  if (type.ir === 'ANYTHING') return undefined
  if (type.ir === 'LIST') return misfitOfList(type.item, value)
  if (type.ir === 'STRUCT') return misfitOfStruct(type.fields, value)
  if (type.ir === 'TASK_FINAL_STATUS') return isRecord(value) ? undefined : expected('a final status', value)
  if (type.ir === 'TASK_CONFIG') return isRecord(value) ? undefined : expected('the configuration of a task', value)
  const [words, fits] = scalars[type.ir] as (typeof scalars)[string]
  if (!fits(value)) return expected(words, value)
  if ('choices' in type && type.choices !== undefined && !type.choices.includes(value as string)) {
    return `expected one of ${type.choices.map((choice) => JSON.stringify(choice)).join(', ')}, got ${show(value)}`
  }
  return undefined
}

function misfitOfList(item: TypeData, value: unknown): string | undefined {
  if (!Array.isArray(value)) return expected('a list', value)
  for (const [index, inner] of value.entries()) {
    const words = misfit(item, inner)
    if (words !== undefined) return `[${index}]: ${words}`
  }
  return undefined
}

function misfitOfStruct(fields: { readonly [field: string]: TypeData & { readonly optional?: boolean } }, value: unknown): string | undefined {
  if (!isRecord(value)) return expected('an object', value)
  for (const [field, type] of Object.entries(fields)) {
    const inner = value[field]
    if (inner === undefined && type.optional === true) continue
    if (inner === undefined) return `field "${field}" is missing`
    const words = misfit(type, inner)
    if (words !== undefined) return `${field}: ${words}`
  }
  // A struct that declares no fields takes any object.
  const known = Object.keys(fields)
  const surplus = known.length === 0 ? undefined : Object.keys(value).find((field) => !known.includes(field))
  return surplus === undefined ? undefined : `it has no field "${surplus}"; its fields are: ${known.join(', ')}`
}

function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
const expected = (words: string, value: unknown): string => `expected ${words}, got ${show(value)}`

function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
