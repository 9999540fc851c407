import type { ParameterType } from './pipeline-spec.ts'
import type { Value } from './value.ts'

/** How a parameter type is called in messages, and which JSON values are of it. */
const types: { readonly [Type in ParameterType]: { readonly called: string; readonly holds: (value: Value) => boolean } } = {
  STRING: { called: 'a string', holds: (value) => typeof value === 'string' },
  NUMBER_INTEGER: { called: 'a whole number', holds: (value) => Number.isInteger(value) },
  NUMBER_DOUBLE: { called: 'a number', holds: (value) => typeof value === 'number' },
  BOOLEAN: { called: 'true or false', holds: (value) => typeof value === 'boolean' },
  LIST: { called: 'a list', holds: (value) => Array.isArray(value) },
  STRUCT: { called: 'an object', holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  TASK_FINAL_STATUS: { called: 'a final status', holds: (value) => typeof value === 'object' },
  TASK_CONFIG: { called: 'a task configuration', holds: (value) => typeof value === 'object' },
}

/** Whether a JSON value is one of a parameter type. */
export function valueFits(type: ParameterType, value: Value): boolean {
  return types[type].holds(value)
}
/** How a parameter type is called in messages: "a whole number". */
export function typeText(type: ParameterType): string {
  return types[type].called
}
