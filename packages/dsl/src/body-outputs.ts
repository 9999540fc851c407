import { handleOf, taskOf } from '@kfp-ts/component'
import { problem } from './codes.ts'
import type { References } from './graph.ts'
import { describeValue } from './in-words.ts'
import { isOfThisRecording, type Where } from './to-argument.ts'
import type { TypeData } from '@kfp-ts/component'

/** What a body yields: the references for the graph, and their types for the handles of the whole. */
export interface BodyOutputs {
  readonly references: References
  readonly types: { readonly [output: string]: TypeData }
}

/** Reads what a body returned: nothing, a task, or a record of outputs; anything else is a finding. `what` names the body's owner. */
export function bodyOutputs(result: unknown, where: Where): BodyOutputs {
  const { recording, what, position } = where
  const references: Record<string, References[string]> = {}
  const types: Record<string, TypeData> = {}
  const refuse = (returned: string): void => void recording.findings.push(problem('KF1035', [what, returned], { position }))
  if (isPromise(result)) recording.findings.push(problem('KF1003', [what], { position }))
  else if (result !== undefined && result !== null) {
    for (const [output, value] of entries(result, refuse)) {
      const handle = handleOf(value)
      if (handle === undefined) refuse(`"${output}", which is ${taskOf(value) === undefined ? 'no output' : 'a task and no output'}`)
      else if (isOfThisRecording(handle, { ...where, what: `What the body of ${what} returns as "${output}"` })) {
        references[output] = handle.reference
        types[output] = handle.type
      }
    }
  }
  return { references, types }
}

function entries(result: unknown, refuse: (returned: string) => void): readonly (readonly [string, unknown])[] {
  // A when without otherwise is recorded too, but yields nothing.
  if (taskOf(result) !== undefined) return Object.entries((Object.getOwnPropertyDescriptor(result, 'outputs')?.value as object | undefined) ?? {})
  if (typeof result === 'object' && result !== null && handleOf(result) === undefined && !Array.isArray(result)) return Object.entries(result)
  refuse(handleOf(result) === undefined ? describeValue(result) : 'an output without a name')
  return []
}
function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
