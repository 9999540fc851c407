import { PipelineError, type Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { AnyDefinition } from './definition.ts'
import { describeLibrary, type Library, library, mark, strangerOf } from './protocol.ts'
import type { Task } from './task.ts'

/** One call in a pipeline's body. */
export interface RecordedCall {
  readonly definition: AnyDefinition
  readonly inputs: object
  readonly options: object
  readonly position: Position | undefined
}
/** What stands in the slot while a pipeline's body runs; `dsl` puts it there. */
export interface Recorder {
  readonly library: Library
  readonly task: (call: RecordedCall) => Task<unknown>
}

/** The recorder of the body that runs now, if one does. */
export function currentRecorder(): Recorder | undefined {
  return (globalThis as { readonly [slot: symbol]: Recorder | undefined })[mark('recorder')]
}

/** Throws KF1001 outside a body, KF1008 when a body is recorded by a copy that speaks another protocol. */
export function recorderFor(call: string, instead: string, position: Position | undefined): Recorder {
  const recorder = currentRecorder()
  if (recorder !== undefined) return recorder
  const stranger = strangerOf(globalThis, 'recorder')
  throw new PipelineError([
    stranger === undefined
      ? problem('KF1001', [call, instead], { position })
      : problem('KF1008', [`a body recorded by ${describeLibrary(stranger)}`, `"${call}"`, describeLibrary(library)], { position }),
  ])
}
