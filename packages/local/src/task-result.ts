import { DiagnosticError } from '@kfp-ts/diagnostics'
import type { Failure, FinalState, Values } from '@kfp-ts/runs'

/** How a task ended, and what it left. */
export interface TaskResult {
  readonly state: FinalState
  readonly outputs: Values
  readonly failure?: Failure
}

/** No parameters and no artifacts. */
export const noValues: Values = { parameters: {}, artifacts: {} }

/** Whether the task's outputs are there for those who wait for them. */
export function hasSucceeded({ state }: TaskResult): boolean {
  return state === 'succeeded' || state === 'cached'
}

/** What a problem says of a task; anything that is not a problem as data is a mistake of ours and is thrown on. */
export function failureOf(error: unknown): Failure {
  const first = error instanceof DiagnosticError ? error.diagnostics[0] : undefined
  if (first === undefined) throw error
  const { code, message, hint } = first
  return { code, message, ...(hint !== undefined && { hint }) }
}
