import { handleOf, taskOf, type TypeData } from '@kfp-ts/component'

/** A value that somebody gave, in words: `a list`, `"adam"`, `an output that is a number`. */
export function describeValue(value: unknown): string {
  const type = handleOf(value)?.type
  if (type !== undefined) return `an output that is ${describeType(type)}`
  if (taskOf(value) !== undefined) return 'a task'
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'string' ? JSON.stringify(value) : typeof value === 'function' ? 'a function' : String(value)
}
/** A type in words. */
export function describeType(type: TypeData): string {
  if ('schemaTitle' in type) return `an artifact (${type.schemaTitle})`
  if ('choices' in type && type.choices !== undefined) return `one of ${type.choices.map((choice) => JSON.stringify(choice)).join(', ')}`
  return words[type.ir]
}
const words: { readonly [ir in Exclude<TypeData, { readonly schemaTitle: string }>['ir']]: string } = {
  STRING: 'a text',
  NUMBER_INTEGER: 'a whole number',
  NUMBER_DOUBLE: 'a number',
  BOOLEAN: 'a boolean',
  LIST: 'a list',
  STRUCT: 'a struct',
  TASK_FINAL_STATUS: 'a final status',
  TASK_CONFIG: 'the configuration of a task',
  ANYTHING: 'something nobody describes',
}
