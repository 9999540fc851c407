import type { Diagnostic } from './diagnostic.ts'

/** Thrown where problems can no longer be returned as data; carries all of them. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[]
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code, message, hint }) => `${code}  ${message}${hint === undefined ? '' : `\n  hint: ${hint}`}`).join('\n'))
    this.name = new.target.name
    this.diagnostics = diagnostics
  }
}
/** A pipeline could not be recorded, judged, bundled or lowered. */
export class PipelineError extends DiagnosticError {}
/** A component's work could not be done. */
export class ComponentError extends DiagnosticError {}
/** A server answered with a refusal, or not at all. */
export class ApiError extends DiagnosticError {}
