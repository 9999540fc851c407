import {
  type Artifact,
  callSite,
  type ImporterCallee,
  type ImporterOptions,
  library,
  makePort,
  type Output,
  type Port,
  type Ports,
  type Scalar,
  type String,
  type Task,
  typeDataOf,
} from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import type { ImporterData } from './graph.ts'
import { type Recording, recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

/** What to import. */
export interface Imported<A extends Artifact> {
  readonly uri: string | Output<String>
  /** What lies there: `t.model()`. */
  readonly type: Port<A, 'required'>
  /** Register it again although the URI is known already. */
  readonly reimport?: boolean
  readonly metadata?: { readonly [key: string]: string | number | boolean | Output<Scalar> }
}

/**
 * Brings a file that already exists into the pipeline.
 *
 * @example
 * const base = importer({ uri: 's3://models/base', type: t.model() }).outputs.artifact
 */
export function importer<A extends Artifact>(imported: Imported<A>, options: ImporterOptions = {}): Task<{ readonly artifact: Output<A> }> {
  const position = callSite(importer)
  const recording = recordingFor('importer', position)
  const { uri, type, reimport, metadata } = imported
  const data: ImporterData = {
    type: typeDataOf(type) as ImporterData['type'],
    ...(reimport !== undefined && { reimport }),
    ...(metadata && { metadata: readMetadata(metadata, recording, position) }),
  }
  const definition: ImporterCallee = {
    kind: 'importer',
    protocol: library.protocol,
    version: library.version,
    library,
    name: 'importer',
    inputs: ports,
    outputs: { artifact: type },
    importer: data,
  }
  return recording.task({ definition, inputs: { uri }, options, position }) as Task<{ readonly artifact: Output<A> }>
}
const ports: Ports = Object.freeze({ uri: makePort({ ir: 'STRING' }) })

function readMetadata(metadata: object, recording: Recording, position: Position | undefined): NonNullable<ImporterData['metadata']> {
  const entries = Object.entries(metadata).map(([key, value]) => {
    const argument = toArgument(value, { recording, what: `Metadata "${key}" of an importer`, position }) ?? { literal: null }
    return [key, 'reference' in argument ? argument : argument.literal]
  })
  return Object.fromEntries(entries)
}
