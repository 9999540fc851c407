import type { ParameterSpec, ParameterType } from './pipeline-spec.ts'
import { valueFits } from './value-fits.ts'
import type { Value } from './value.ts'

// Values as Kubeflow's launcher reads and writes them (backend/src/v2/component/launcher_v2.go).

const booleans: { readonly [text: string]: boolean } = {
  1: true,
  t: true,
  T: true,
  true: true,
  TRUE: true,
  True: true,
  0: false,
  f: false,
  F: false,
  false: false,
  FALSE: false,
  False: false,
}

const words: { readonly [type in ParameterType]: string } = {
  STRING: 'a string',
  NUMBER_INTEGER: 'an integer',
  NUMBER_DOUBLE: 'a number',
  BOOLEAN: 'a boolean (true or false)',
  LIST: 'a list (JSON)',
  STRUCT: 'a struct (a JSON object)',
  TASK_FINAL_STATUS: "a task's final status",
  TASK_CONFIG: "a task's configuration",
}

const examples: { readonly [type in ParameterType]: string } = {
  STRING: 'text',
  NUMBER_INTEGER: '3',
  NUMBER_DOUBLE: '0.5',
  BOOLEAN: 'true',
  LIST: '[1, 2]',
  STRUCT: '{"key": 1}',
  TASK_FINAL_STATUS: '{"state": "SUCCEEDED"}',
  TASK_CONFIG: '{}',
}

/** A value of a parameter type, as people write it. */
export function exampleOf(type: ParameterType): string {
  return examples[type]
}

/** A parameter type in words, with its article. */
export function typeInWords(type: ParameterType): string {
  return words[type]
}

/** A value as a message shows it: JSON, cut to 60 characters. */
export function valueInWords(value: Value): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** Whether the declaration's allowed values, if it has any, hold the value. */
export function isAllowed({ literals = [] }: ParameterSpec, value: Value): boolean {
  return literals.length === 0 || literals.some((literal) => JSON.stringify(literal) === JSON.stringify(value))
}

/** The value that a text means for a type, `undefined` if it means none. */
export function parseParameter(type: ParameterType, text: string): Value | undefined {
  if (type === 'STRING') return text
  if (type === 'BOOLEAN') return booleans[text.trim()]
  const value = type === 'NUMBER_INTEGER' || type === 'NUMBER_DOUBLE' ? parseNumber(text.trim()) : parseJson(text)
  return value !== undefined && valueFits(type, value) ? value : undefined
}

/** What a value of any type becomes where one of `type` is declared, `undefined` if it cannot. */
export function convertParameter(type: ParameterType, value: Value): Value | undefined {
  if (valueFits(type, value)) return value
  if (type === 'STRING') return parameterText(value)
  return typeof value === 'string' ? parseParameter(type, value) : undefined
}

/** A value as text in a command: strings as they are, numbers without an exponent, lists and structs as compact JSON. */
export function parameterText(value: Value): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? numberText(value) : JSON.stringify(value)
}

/** JSON writes very large and very small numbers with an exponent, which not every program reads. */
function numberText(value: number): string {
  const [digits = '', exponent] = String(value).split('e')
  if (exponent === undefined) return digits
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const padded = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(1, point)
  return `${value < 0 ? '-' : ''}${padded.slice(0, at)}${at < padded.length ? `.${padded.slice(at)}` : ''}`
}

function parseNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined
}

function parseJson(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}
