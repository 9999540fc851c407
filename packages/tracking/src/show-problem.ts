import type { Diagnostic } from '@kfp-ts/diagnostics'

/** A problem as one line of a log. */
export function showProblem({ code, message, hint }: Diagnostic): string {
  return `${code}  ${message}${hint === undefined ? '' : ` hint: ${hint}`}`
}
