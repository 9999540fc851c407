import {
  type Call,
  callSite,
  declaredPorts,
  deepFreeze,
  definitionOf,
  describeLibrary,
  type Inputs,
  type Library,
  library,
  makeOutput,
  makePort,
  mark,
  type NothingTaskOrOutputs,
  type OutputsIn,
  type PipelineCallee,
  type PipelineInputs,
  type PipelineSetting,
  type PortType,
  problem as componentProblem,
  type Ports,
  recorderFor,
  strangerOf,
  type SubPipelineOptions,
  type Task,
  typeDataOf,
} from '@kfp-ts/component'
import { PipelineError, type Position } from '@kfp-ts/diagnostics'
import { bodyOutputs } from './body-outputs.ts'
import { problem } from './codes.ts'
import { componentGraph } from './component-graph.ts'
import { givenFunction, notGiven } from './given-function.ts'
import type { Graph } from './graph.ts'
import { describeValue } from './in-words.ts'
import { readPipelineSettings } from './pipeline-settings.ts'
import { recordPipeline } from './record-pipeline.ts'

/** What a pipeline is beside its body. */
export interface PipelineDefinition<I extends Ports> {
  /** Small letters, digits and hyphens. */
  readonly name: string
  /** What pages call it. */
  readonly displayName?: string
  /** What it does, in a sentence or more. */
  readonly description?: string
  /** Where a run's artifacts go unless the run says otherwise: `s3://bucket/runs`. */
  readonly root?: string
  /** What platforms are to do for a run as a whole; a pipeline that is called in another one goes without. */
  readonly platform?: readonly PipelineSetting[]
  /** What a run is given, by name: `{ epochs: t.integer({ default: 4 }) }`. */
  readonly inputs?: I
}
/** Called inside another pipeline's body it becomes one task of it. */
export interface Pipeline<I, O> {
  (...call: Call<I, SubPipelineOptions>): Task<O>
  /** The name it was given. */
  readonly pipelineName: string
}

/** What lies under `Symbol.for('kfp-ts.pipeline.1')` of a pipeline. */
interface PipelineData {
  readonly library: Library
  readonly name: string
  readonly record: (from: Position | undefined) => PipelineCallee
}

/**
 * Describes work as calls of components; the body runs once and synchronously, when the pipeline is compiled or first called.
 *
 * @example
 * export const hello = pipeline({ name: 'hello', inputs: { who: t.string({ default: 'world' }) } }, ({ who }) => {
 *   greet({ name: who })
 * })
 */
export function pipeline<I extends Ports = {}, R extends NothingTaskOrOutputs = void>(
  definition: PipelineDefinition<I>,
  body: (inputs: PipelineInputs<I>) => R,
): Pipeline<Inputs<I>, OutputsIn<R>> {
  const declaredAt = callSite(pipeline)
  const form = "pipeline({ name: 'train' }, (inputs) => { ... })"
  const { name } = definition ?? {}
  if (typeof name !== 'string') throw notGiven(name, { verb: 'pipeline', part: 'its name', form, position: declaredAt })
  givenFunction(body, { verb: 'pipeline', part: 'its body', form, position: declaredAt })
  declaredPorts(definition, { owner: `pipeline "${name}"`, position: declaredAt })
  let recorded: PipelineCallee | 'in progress' | undefined
  const record = (from: Position | undefined): PipelineCallee => {
    if (recorded === 'in progress') throw new PipelineError([problem('KF1002', [name], { position: from })])
    if (recorded !== undefined) return recorded
    recorded = 'in progress'
    try {
      recorded = recordGraph(definition, body as (inputs: object) => unknown, declaredAt)
      return recorded
    } finally {
      // A body that broke off is recorded anew the next time somebody asks.
      if (recorded === 'in progress') recorded = undefined
    }
  }
  const call = (inputs: object = {}, options: object = {}): Task<unknown> => {
    const position = callSite(call)
    const recorder = recorderFor(name, `call it in the body of another pipeline; to run it: kfp-ts run FILE.`, position)
    return recorder.task({ definition: record(position), inputs, options, position })
  }
  const data: PipelineData = Object.freeze({ library, name, record })
  return Object.freeze(Object.assign(call, { pipelineName: name, [mark('pipeline')]: data })) as never
}

function recordGraph(definition: PipelineDefinition<Ports>, body: (inputs: object) => unknown, position: Position | undefined): PipelineCallee {
  const { name, displayName, description, inputs: ports = {} } = definition
  return recordPipeline(name, (recording) => {
    const handles = Object.entries(ports).map(([input, port]) => [input, makeOutput({ kind: 'input', input }, typeDataOf(port), recording.token)])
    const result = body(Object.freeze(Object.fromEntries(handles)))
    const { references, types } = bodyOutputs(result, { recording, what: `pipeline "${name}"`, position })
    const graph: Graph = deepFreeze({
      name,
      ...(displayName !== undefined && { displayName }),
      ...(description !== undefined && { description }),
      ...readPipelineSettings(definition, recording, position),
      inputs: { ...ports },
      body: recording.nodes,
      outputs: references,
      position,
      findings: recording.findings,
    })
    const outputs = Object.entries(types).map(([output, type]) => [output, makePort<PortType, 'required'>(type)])
    return Object.freeze({
      kind: 'pipeline',
      library,
      name,
      inputs: graph.inputs,
      outputs: Object.fromEntries(outputs),
      graph,
    })
  })
}

/**
 * The recorded graph of a pipeline, frozen plain data; its body is called the first time somebody asks. A component is a pipeline of one task.
 * Throws a PipelineError if the body breaks off.
 */
export function graphOf(value: unknown): Graph {
  const data =
    typeof value === 'function' ? (value as unknown as { readonly [symbol: symbol]: PipelineData | undefined })[mark('pipeline')] : undefined
  if (data !== undefined) return data.record(undefined).graph as Graph
  const component = definitionOf(value)
  if (component !== undefined) return componentGraph(component)
  const stranger = typeof value === 'function' ? strangerOf(value, 'pipeline') : undefined
  throw new PipelineError([
    stranger === undefined
      ? problem('KF1038', [describeValue(value)])
      : componentProblem('KF1008', [`a pipeline of ${describeLibrary(stranger)}`, 'the compiler', describeLibrary(library)]),
  ])
}
/** True for what `pipeline()` made, by this copy of the library or another of the same protocol. */
export function isPipeline(value: unknown): boolean {
  return typeof value === 'function' && mark('pipeline') in value
}
