import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { exitCodes } from './exit-codes.ts'

/** A value, a schedule or an input's name that the command line lacks, or has too many. */
const ofTheCommandLine: ReadonlySet<string> = new Set(['KF3813', 'KF3814', 'KF3815', 'KF3821', 'KF3822'])

/** How a command ends that made objects of Argo: with wrong usage where only the command line is to blame. */
export function argoExitCode(diagnostics: readonly Diagnostic[]): number {
  if (!hasErrors(diagnostics)) return exitCodes.ok
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.every(({ code }) => ofTheCommandLine.has(code)) ? exitCodes.usage : exitCodes.failed
}
