export { type Catalogue, catalogue, type Entry, type Place } from './catalogue.ts'
export { type Diagnostic, hasErrors, plainPosition, type Position, type Related, type Severity } from './diagnostic.ts'
export { ApiError, ComponentError, DiagnosticError, PipelineError } from './errors.ts'
export { systemReason } from './system-reason.ts'
