import {
  type Argument,
  describeLibrary,
  frozenCopy,
  type HandleData,
  handleOf,
  library,
  problem as componentProblem,
  strangerOf,
  taskOf,
} from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
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
  if (holdsHandle(value)) return void recording.findings.push(problem('KF1033', [what], { position }))
  return { literal: frozenCopy(value) }
}

/** False, and a finding, for a handle that another pipeline's body was given. */
export function isOfThisRecording(handle: HandleData, { recording, what, position }: Where): boolean {
  if (handle.recording === recording.token) return true
  const { pipeline = 'unknown' } = handle.recording as { readonly pipeline?: string }
  recording.findings.push(problem('KF1034', [what, pipeline], { position }))
  return false
}

function holdsHandle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return handleOf(value) !== undefined || taskOf(value) !== undefined || Object.values(value).some(holdsHandle)
}
