import { PipelineError, type Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { describeValue } from './in-words.ts'

/** What a verb should have been given, for the diagnostic that it was not. */
export interface Wanted {
  readonly verb: string
  /** `its body`. */
  readonly part: string
  /** How the call is written. */
  readonly form: string
  readonly position: Position | undefined
}

/** The function a verb was given; throws a PipelineError (KF1064) for anything else, such as a task where its body belongs. */
export function givenFunction<F>(value: F, wanted: Wanted): F {
  if (typeof value !== 'function') throw notGiven(value, wanted)
  return value
}

/** The error that something else stands where it cannot. */
export function notGiven(value: unknown, { verb, part, form, position }: Wanted): PipelineError {
  return new PipelineError([problem('KF1064', [verb, part, describeValue(value), form], { position })])
}
