import type { Diagnostic, Severity } from './diagnostic.ts'

/** Counts problems in words: `2 errors, 1 warning`, or `no problems`. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = [count(diagnostics, 'error'), count(diagnostics, 'warning')].filter((text) => text !== undefined)
  return counts.length === 0 ? 'no problems' : counts.join(', ')
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): string | undefined {
  const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return found === 0 ? undefined : `${found} ${severity}${found === 1 ? '' : 's'}`
}
