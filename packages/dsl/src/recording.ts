import { type Recorder, recorderFor } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { Node } from './graph.ts'

/** What is known of the body that runs now. It stands in the slot, so that two copies of the library record into the same one. */
export interface Recording extends Recorder {
  /** Marks the handles of this recording. */
  readonly token: { readonly pipeline: string }
  readonly findings: Diagnostic[]
  /** The nodes of the innermost open body. */
  nodes: Node[]
  /** The number the last node got. */
  lastId: number
}
/** The recording a verb writes into; throws KF1001 outside a body. */
export function recordingFor(verb: string, position: Position | undefined): Recording {
  return recorderFor(verb, 'call it in the body of a pipeline: pipeline({ name }, (inputs) => { ... }).', position) as Recording
}

/** Runs the body of a loop, a branch or an exit handler. */
export function recordBody<R>(recording: Recording, body: () => R): { readonly result: R; readonly nodes: readonly Node[] } {
  const outer = recording.nodes
  const nodes: Node[] = (recording.nodes = [])
  try {
    return { result: body(), nodes }
  } finally {
    recording.nodes = outer
  }
}

/** Notes what is wrong with something that several calls share, which is wrong once. */
export function noteOnce({ findings }: Recording, found: readonly Diagnostic[]): void {
  findings.push(...found.filter((finding) => !findings.includes(finding)))
}

/** Numbers follow the order of recording, from 1. */
export function nextId(recording: Recording): number {
  recording.lastId += 1
  return recording.lastId
}
