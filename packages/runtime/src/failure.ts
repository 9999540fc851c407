import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'

/** What the process says when it ends: documented, since runners and people branch on it. */
export const exitCodes = { done: 0, bodyFailed: 1, contractBroken: 2, interrupted: 130, terminated: 143 } as const
/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The name in a stack of the function that calls a body; given at run time, since minifying changes all names in the text. */
export const bodyCaller = 'kfp-ts'

/** Work that could not be done, with the exit code it ends in. */
export class Failure extends ComponentError {
  readonly exitCode: ExitCode
  constructor(exitCode: ExitCode, diagnostics: readonly Diagnostic[], cause?: unknown) {
    super(diagnostics)
    this.exitCode = exitCode
    if (cause !== undefined) this.cause = cause
  }
}

/** A failure because what was promised about inputs and outputs does not hold. */
export function contractBroken(diagnostics: readonly Diagnostic[], cause?: unknown): Failure {
  return new Failure(exitCodes.contractBroken, diagnostics, cause)
}
