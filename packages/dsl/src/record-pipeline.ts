import { library, mark } from '@kfp-ts/component'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { recordTask } from './record-task.ts'
import type { Recording } from './recording.ts'

type Slot = { [slot: symbol]: Recording | undefined }
const slot = mark('recorder')

/** Runs a pipeline's body in a recording of its own; pipelines may be recorded while another one is. */
export function recordPipeline<R>(pipeline: string, body: (recording: Recording) => R): R {
  const global = globalThis as unknown as Slot
  const outer = global[slot]
  const recording: Recording = {
    library,
    token: Object.freeze({ pipeline }),
    findings: [],
    nodes: [],
    lastId: 0,
    task: (call) => recordTask(recording, call),
  }
  global[slot] = recording
  try {
    return body(recording)
  } catch (error) {
    if (!(error instanceof Error && 'diagnostics' in error)) throw error
    // What was noticed before the body broke off is true all the same.
    throw new PipelineError([...recording.findings, ...(error.diagnostics as readonly Diagnostic[])])
  } finally {
    global[slot] = outer
  }
}
