import { handleOf, misfit, taskOf, type TypeData } from '@kfp-ts/component'

// Types refuse what cannot be compared; this is for programs without types.

type Kind = 'text' | 'number' | 'boolean'
const kinds: { readonly [ir: string]: Kind } = { STRING: 'text', NUMBER_INTEGER: 'number', NUMBER_DOUBLE: 'number', BOOLEAN: 'boolean' }

/** Whether `==` means something between both sides: of one kind, at least one an output, a text that can be one of the choices. */
export function areSameKind(left: unknown, right: unknown): boolean {
  const kind = kindOf(left)
  const isOutput = handleOf(left) !== undefined || handleOf(right) !== undefined
  return isOutput && kind !== undefined && kind === kindOf(right) && isPossible(left, right) && isPossible(right, left)
}
/** Whether one side can be greater than the other: numbers, at least one an output. */
export function areNumbers(left: unknown, right: unknown): boolean {
  return kindOf(left) === 'number' && areSameKind(left, right)
}

/** A side of a comparison in words: `a list`, `"adam"`, `an output that is a number`. */
export function describeSide(side: unknown): string {
  const type = handleOf(side)?.type
  if (type !== undefined) return `an output that is ${describeType(type)}`
  if (taskOf(side) !== undefined) return 'a task'
  if (side === undefined || side === null) return 'nothing'
  if (typeof side === 'object') return Array.isArray(side) ? 'a list' : 'an object'
  return typeof side === 'string' ? JSON.stringify(side) : typeof side === 'function' ? 'a function' : String(side)
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

function kindOf(side: unknown): Kind | undefined {
  const type = handleOf(side)?.type
  if (type !== undefined) return 'ir' in type ? kinds[type.ir] : undefined
  if (typeof side === 'string') return 'text'
  if (typeof side === 'boolean') return 'boolean'
  return typeof side === 'number' && Number.isFinite(side) ? 'number' : undefined
}
function isPossible(output: unknown, value: unknown): boolean {
  const type = handleOf(output)?.type
  const hasChoices = type !== undefined && 'choices' in type && typeof value === 'string'
  return !hasChoices || misfit(type, value) === undefined
}
