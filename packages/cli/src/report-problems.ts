import type { Diagnostic } from '@kfp-ts/diagnostics'
import { wantsColor } from './colors.ts'
import type { Io } from './io.ts'

/** Shows problems to people, on standard error, with a count below several; nothing where there are none. */
export async function reportProblems(diagnostics: readonly Diagnostic[], io: Io): Promise<void> {
  if (diagnostics.length === 0) return
  const { showDiagnostics, summary } = await import('@kfp-ts/diagnostics/show')
  const text = showDiagnostics(diagnostics, { color: wantsColor(io.stderr, io), cwd: io.cwd })
  const count = diagnostics.length > 1 ? `\n\n${summary(diagnostics)}` : ''
  io.stderr.write(`${text}${count}\n`)
}

/** One JSON document on standard output, with all problems in it. */
export async function reportJson(result: object, diagnostics: readonly Diagnostic[], io: Io): Promise<void> {
  const { toJson } = await import('@kfp-ts/diagnostics/show')
  io.stdout.write(`${JSON.stringify({ ...result, diagnostics: toJson(diagnostics) }, null, 2)}\n`)
}
