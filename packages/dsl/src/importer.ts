import {
  type Artifact,
  callSite,
  handleOf,
  type ImporterCallee,
  type ImporterOptions,
  isArtifact,
  library,
  makePort,
  type Output,
  type Port,
  type Ports,
  type Scalar,
  type String,
  type Task,
  taskOf,
  typeDataOf,
} from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import type { ImporterData } from './graph.ts'
import { notGiven } from './given-function.ts'
import { type Recording, recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

type Metadata = string | number | boolean | Output<Scalar> | readonly Metadata[] | { readonly [key: string]: Metadata }
/** What to import. */
export interface Imported<A extends Artifact> {
  readonly uri: string | Output<String>
  /** What lies there: `t.model()`. */
  readonly type: Port<A, 'required'>
  /** Register it again although the URI is known already. */
  readonly reimport?: boolean
  /** What is known of it: plain data in which outputs may stand, at any depth. */
  readonly metadata?: { readonly [key: string]: Metadata }
  /** Copy it into the workspace that the steps of a run share; needs a pipeline with a workspace. */
  readonly downloadToWorkspace?: boolean
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
  const { uri, type, reimport, metadata, downloadToWorkspace } = imported
  const wanted = { verb: 'importer', form: "importer({ uri: 's3://models/base', type: t.model() })", position }
  if (uri === undefined) throw notGiven(uri, { ...wanted, part: 'its uri' })
  if (type?.type === undefined || !isArtifact(typeDataOf(type))) throw notGiven(type, { ...wanted, part: 'its type' })
  const data: ImporterData = {
    type: typeDataOf(type) as ImporterData['type'],
    ...(reimport !== undefined && { reimport }),
    ...(downloadToWorkspace !== undefined && { downloadToWorkspace }),
    ...(metadata && { metadata: readMetadata(metadata, recording, position) }),
  }
  const definition: ImporterCallee = {
    kind: 'importer',
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
  const read = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => read(item, key))
    if (handleOf(value) === undefined && typeof value === 'object' && value !== null && taskOf(value) === undefined) return entries(value, key)
    const argument = toArgument(value, { recording, what: `Metadata "${key}" of an importer`, position }) ?? { literal: null }
    return 'literal' in argument ? argument.literal : argument
  }
  const entries = (record: object, inside: string): NonNullable<ImporterData['metadata']> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value, inside === '' ? key : `${inside}.${key}`)]))
  return entries(metadata, '')
}
