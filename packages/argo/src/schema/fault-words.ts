import type { Schema, SchemaType } from './argo-schema.ts'

const names: { readonly [type in SchemaType]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

/** What a schema wants, in words. */
export function typeText({ type = [] }: Schema): string {
  return (typeof type === 'string' ? [type] : type).map((one) => names[one]).join(' or ')
}

/** A value in short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? 'nothing')
}

/** A value and its size. */
export function measured(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'string' ? `a text of ${value.length} characters` : String(value)
}

/** The sizes that a schema allows, in words. */
export function limitOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema): string {
  const least = minimum ?? minLength ?? minItems
  const most = maximum ?? maxLength ?? maxItems
  const limits = [...(least === undefined ? [] : [`at least ${least}`]), ...(most === undefined ? [] : [`at most ${most}`])]
  return limits.join(' and ')
}
