import {
  type Boolean,
  callSite,
  library,
  makeTask,
  mark,
  type NothingTaskOrOutputs,
  type Output,
  type OutputsIn,
  type Recorded,
  type Task,
  type TypeData,
} from '@kfp-ts/component'
import { PipelineError } from '@kfp-ts/diagnostics'
import { bodyOutputs } from './body-outputs.ts'
import { problem } from './codes.ts'
import { type Condition, conditionNode } from './conditions.ts'
import { givenFunction } from './given-function.ts'
import type { Branch } from './graph.ts'
import { nextId, recordBody, type Recording, recordingFor } from './recording.ts'

/** The outputs all branches yield; one that differs in type between branches is a union, which fits no input. */
export type OutputsOfEveryBranch<A, B> = { readonly [K in keyof A & keyof B]: A[K] | B[K] }

/** How a branch is shown. */
export interface BranchOptions {
  readonly displayName?: string
}

/** Branches that may all be skipped, hence have no outputs; `otherwise` closes the gap. */
export interface WhenWithoutOtherwise<O> extends Recorded {
  /** Does the body's tasks if no condition before holds and this one does. */
  elseWhen<R extends NothingTaskOrOutputs>(
    condition: Condition | Output<Boolean>,
    body: () => R,
    options?: BranchOptions,
  ): WhenWithoutOtherwise<OutputsOfEveryBranch<O, OutputsIn<R>>>
  /** Does the body's tasks if no condition holds; the task it gives has the outputs that every branch yields. */
  otherwise<R extends NothingTaskOrOutputs>(body: () => R, options?: BranchOptions): Task<OutputsOfEveryBranch<O, OutputsIn<R>>>
}

/**
 * Does the body's tasks if the condition holds when the pipeline runs.
 *
 * @example
 * when(greaterThan(best.outputs.accuracy, 0.9), () => deploy({ model: best.outputs.model }))
 *   .otherwise(() => report({ accuracy: best.outputs.accuracy }))
 */
export function when<R extends NothingTaskOrOutputs>(
  condition: Condition | Output<Boolean>,
  body: () => R,
  options: BranchOptions = {},
): WhenWithoutOtherwise<OutputsIn<R>> {
  const position = callSite(when)
  const recording = recordingFor('when', position)
  const branches: Branch[] = []
  const id = nextId(recording)
  recording.nodes.push({ kind: 'branches', id, branches, position })
  const whole: Whole = { recording, branches, common: undefined, isClosed: false }
  recordBranch(whole, { verb: when, given: condition, body, options })
  const rest = {
    elseWhen: (next: unknown, nextBody: () => unknown, nextOptions: BranchOptions = {}) => {
      recordBranch(whole, { verb: rest.elseWhen, given: next, body: nextBody, options: nextOptions })
      return rest
    },
    otherwise: (lastBody: () => unknown, lastOptions: BranchOptions = {}) => {
      recordBranch(whole, { verb: rest.otherwise, body: lastBody, options: lastOptions })
      whole.isClosed = true
      return makeTask(id, whole.common ?? {}, recording.token)
    },
  }
  // For programs without types: who asks for outputs is told why there are none.
  const withoutOutputs = {
    get: (): never => {
      throw new PipelineError([problem('KF1066', [], { position: callSite(withoutOutputs.get) })])
    },
  }
  Object.defineProperty(rest, 'outputs', withoutOutputs)
  // Marked as a task without outputs, so that a body may end in it.
  return Object.freeze(Object.defineProperty(rest, mark('task'), { value: { node: id, recording: recording.token, library } })) as never
}

interface Whole {
  readonly recording: Recording
  readonly branches: Branch[]
  /** Types of the outputs that all branches so far yield. */
  common: { readonly [output: string]: TypeData } | undefined
  isClosed: boolean
}
interface BranchCall {
  readonly verb: Function
  readonly given?: unknown
  readonly body: () => unknown
  readonly options: BranchOptions
}
function recordBranch(whole: Whole, { verb, given, body, options: { displayName } }: BranchCall): void {
  const { recording, branches, common } = whole
  const position = callSite(verb)
  const isOpen = recordingFor(verb.name, position) === recording && !whole.isClosed
  if (!isOpen) throw new PipelineError([problem('KF1036', [verb.name], { position })])
  const condition = verb.name === 'otherwise' ? undefined : conditionNode(given, recording, position)
  const form = `${verb.name}(${condition ? 'condition, ' : ''}() => { ... })`
  const { result, nodes } = recordBody(recording, givenFunction(body, { verb: verb.name, part: 'its body', form, position }))
  const { references, types } = bodyOutputs(result, { recording, what: verb.name, position })
  branches.push({
    ...(condition && { condition }),
    ...(displayName !== undefined && { displayName }),
    body: nodes,
    outputs: references,
    ...(position && { position }),
  })
  whole.common = Object.fromEntries(Object.entries(common ?? types).filter(([output]) => output in types))
}
