import {
  type Argument,
  type Artifact,
  callSite,
  handleOf,
  type List,
  makeOutput,
  makeTask,
  type NothingTaskOrOutputs,
  type Output,
  type OutputsIn,
  type Task,
  type TypeOf,
} from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { bodyOutputs } from './body-outputs.ts'
import { problem } from './codes.ts'
import { describeValue } from './in-words.ts'
import { givenFunction } from './given-function.ts'
import type { LoopNode } from './graph.ts'
import { itemType, type ItemOf, type Items } from './loop-items.ts'
import { nextId, recordBody, type Recording, recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

/** How a loop runs. */
export interface ParallelForOptions {
  /** What pages call the loop; left out where its outputs are used, which KFP 2.17 would not find again. */
  readonly displayName?: string
  /** How many turns run at once; all of them when left out. */
  readonly parallelism?: number
}
/** Outside a loop each output of its body is a list; lists of artifacts do not nest. */
export type Collected<O> = { readonly [K in keyof O]: Output<Listed<TypeOf<O[K]>>> } & {}
// List's parameter is constrained, so that `any` is the only type that matches every list.
type Listed<T> =
  T extends List<infer Item extends Artifact> ? List<Item> : T extends List<any> | { readonly carriedAs: 'value' | 'file' } ? List<T> : never

/**
 * Runs the body once per item; its outputs, taken from the loop, are lists with one entry per turn.
 *
 * @example
 * const tried = parallelFor(plan.outputs.trials, (trial) => train({ data, learningRate: trial.learningRate }), { parallelism: 4 })
 * selectBest({ models: tried.outputs.model, scores: tried.outputs.accuracy })
 */
export function parallelFor<const I extends Items, R extends NothingTaskOrOutputs>(
  items: I,
  body: (item: ItemOf<I>) => R,
  options: ParallelForOptions = {},
): Task<Collected<OutputsIn<R>>> {
  const position = callSite(parallelFor)
  const recording = recordingFor('parallelFor', position)
  givenFunction(body, { verb: 'parallelFor', part: 'its body', form: 'parallelFor(items, (item) => { ... })', position })
  const id = nextId(recording)
  const itemsType = itemType(items)
  const argument = toList(items, recording, position)
  const item = makeOutput({ kind: 'item', loop: id }, itemsType, recording.token)
  const { result, nodes } = recordBody(recording, () => body(item as never))
  const { references, types } = bodyOutputs(result, { recording, what: 'parallelFor', position })
  const node: LoopNode = {
    kind: 'loop',
    id,
    items: argument,
    itemType: itemsType,
    ...readLoopOptions(options, recording, position),
    body: nodes,
    outputs: references,
    position,
  }
  recording.nodes.push(node)
  const lists = Object.entries(types).map(([output, type]) => [output, { ir: 'LIST', item: type }])
  return makeTask(id, Object.fromEntries(lists), recording.token)
}

/** After a finding the graph is not used, so any list will do that is not a mistake of its own. */
function toList(items: unknown, recording: Recording, position: Position | undefined): Argument {
  const argument = toArgument(items, { recording, what: 'parallelFor', position })
  const type = handleOf(items)?.type
  const isList = type === undefined ? Array.isArray(items) : 'item' in type
  if (argument !== undefined && !isList) recording.findings.push(problem('KF1053', [describeValue(items)], { position }))
  return argument !== undefined && isList ? argument : { literal: [{}] }
}

function readLoopOptions(options: ParallelForOptions, recording: Recording, position: Position | undefined): ParallelForOptions {
  const { displayName, parallelism, ...surplus } = options
  for (const [option, value] of Object.entries(surplus)) {
    recording.findings.push(
      problem('KF1042', [`"${option}" of parallelFor`, JSON.stringify(value), '{ displayName, parallelism }, and nothing else'], { position }),
    )
  }
  const isCount = parallelism === undefined || (Number.isSafeInteger(parallelism) && parallelism > 0)
  if (!isCount) {
    const words: [string, string, string] = [
      '"parallelism" of parallelFor',
      JSON.stringify(parallelism),
      'a whole number, 1 or more; leave it out for all at once',
    ]
    recording.findings.push(problem('KF1042', words, { position }))
  }
  return { ...(displayName !== undefined && { displayName }), ...(parallelism !== undefined && isCount && { parallelism }) }
}
