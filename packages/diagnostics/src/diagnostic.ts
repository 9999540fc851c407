/** A place in a text file; line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the squiggle covers. */
  readonly length?: number
}

/** A place as plain data, whatever gave it: one that was recorded finds its line when it is asked. */
export function plainPosition({ file, line, column, length }: Position): Position {
  return { file, line, column, ...(length !== undefined && { length }) }
}

/** A warning does not stop anything. */
export type Severity = 'error' | 'warning'

/** Another place that has to do with a problem. */
export interface Related {
  readonly message: string
  readonly position: Position
}

/** A problem as data: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly position?: Position
  readonly related?: readonly Related[]
  readonly hint?: string
}

/** Whether one of the problems is more than a warning. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
