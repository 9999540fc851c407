import { DiagnosticError } from '@kfp-ts/diagnostics'

/** The command line itself is wrong: nothing was started. */
export class UsageError extends DiagnosticError {}

/** Known by its name: a lazily loaded command may see another copy of the class. */
export function isUsageError(error: unknown): boolean {
  return error instanceof Error && error.name === 'UsageError'
}
