import { handleOf, misfit, type TypeData } from '@kfp-ts/component'

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

/** Whether an output is a condition by itself; of one that nobody describes, nobody knows. */
export function mayBeBoolean(type: TypeData): boolean {
  if ('fields' in type) return Object.keys(type.fields).length === 0
  return 'ir' in type && (type.ir === 'BOOLEAN' || type.ir === 'ANYTHING')
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
