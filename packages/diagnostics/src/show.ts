export { type ShowOptions, showDiagnostics } from './show-diagnostics.ts'
export { summary } from './summary.ts'
export { toJson } from './to-json.ts'
export { type SarifOptions, toSarif } from './to-sarif.ts'
