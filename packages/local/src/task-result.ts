import type { Diagnostic } from '@kfp-ts/diagnostics'
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
  const first = firstDiagnostic(error)
  if (first === undefined) throw error
  const { code, message, hint } = first
  return { code, message, ...(hint !== undefined && { hint }) }
}

/** By what it carries, not by its class: rooms that are loaded on demand may come with a copy of the class of their own. */
export function firstDiagnostic(error: unknown): Diagnostic | undefined {
  const carried = error instanceof Error && 'diagnostics' in error ? error.diagnostics : undefined
  return Array.isArray(carried) ? (carried[0] as Diagnostic | undefined) : undefined
}
