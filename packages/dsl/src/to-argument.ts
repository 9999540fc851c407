import {
  type Argument,
  describeLibrary,
  frozenCopy,
  type HandleData,
  handleOf,
  isFile,
  library,
  problem as componentProblem,
  strangerOf,
  taskOf,
} from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { describeType } from './in-words.ts'
import type { Recording } from './recording.ts'

/** Which value is looked at, for the diagnostic about it. */
export interface Where {
  readonly recording: Recording
  /** `Input "data" of task "train"`. */
  readonly what: string
  readonly position: Position | undefined
}

/** A handle becomes its reference, plain data stays data. Nothing comes back if it is neither; then a finding says so. */
export function toArgument(value: unknown, where: Where): Argument | undefined {
  const { recording, what, position } = where
  const handle = handleOf(value)
  if (handle !== undefined) return isOfThisRecording(handle, where) ? { reference: handle.reference } : undefined
  if (taskOf(value) !== undefined) return void recording.findings.push(problem('KF1032', [what], { position }))
  const stranger = typeof value === 'object' && value !== null ? strangerOf(value, 'output') : undefined
  if (stranger !== undefined) {
    return void recording.findings.push(
      componentProblem('KF1008', [`an output of ${describeLibrary(stranger)}`, what, describeLibrary(library)], { position }),
    )
  }
  if (isComposed(value)) return void recording.findings.push(problem('KF1033', [what], { position }))
  return { literal: frozenCopy(value) }
}

/** The same for an input of a task, where a list or a struct that is written down may hold handles. */
export function toInput(value: unknown, where: Where): Argument | undefined {
  if (!isComposed(value)) return toArgument(value, where)
  if (Array.isArray(value)) {
    const items = value.map((item, index) => toPart(`Item ${index + 1}`, item, where))
    return items.every(isKnown) ? { reference: { kind: 'list', items } } : undefined
  }
  const fields: Record<string, Argument> = {}
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined)
  for (const [field, inner] of given) {
    const argument = toPart(`Field "${field}"`, inner, where)
    if (argument !== undefined) fields[field] = argument
  }
  return Object.keys(fields).length === given.length ? { reference: { kind: 'struct', fields } } : undefined
}
function toPart(part: string, value: unknown, { what: whole, ...where }: Where): Argument | undefined {
  const what = `${part} of ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`
  const type = handleOf(value)?.type
  const isValue = type === undefined || !(isFile(type) || ('ir' in type && type.ir === 'TASK_FINAL_STATUS'))
  if (isValue) return toInput(value, { ...where, what })
  return void where.recording.findings.push(problem('KF1052', [what, describeType(type)], { position: where.position }))
}
function isKnown(argument: Argument | undefined): argument is Argument {
  return argument !== undefined
}

/** False, and a finding, for a handle that another pipeline's body was given. */
export function isOfThisRecording(handle: HandleData, { recording, what, position }: Where): boolean {
  if (handle.recording === recording.token) return true
  const { pipeline = 'unknown' } = handle.recording as { readonly pipeline?: string }
  recording.findings.push(problem('KF1034', [what, pipeline], { position }))
  return false
}

/** A list or a struct that is written down and has a handle, or a task, somewhere inside. */
function isComposed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isMarked(value) && Object.values(value).some(holdsMarked)
}
function holdsMarked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (isMarked(value) || Object.values(value).some(holdsMarked))
}
function isMarked(value: object): boolean {
  return handleOf(value) !== undefined || taskOf(value) !== undefined || strangerOf(value, 'output') !== undefined
}
