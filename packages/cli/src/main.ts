import { CommanderError } from 'commander'
import { type Diagnostic, DiagnosticError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { exitCodes } from './exit-codes.ts'
import { type Io, processIo } from './io.ts'
import { buildProgram } from './program.ts'
import { projectBin } from './project-bin.ts'
import { reportJson, reportProblems } from './report-problems.ts'
import { isUsageError } from './usage-error.ts'

/**
 * The command line: carries out `kfp-ts ARGV` and resolves to its exit code (0 well, 1 failed, 2 wrong usage, 130 interrupted).
 * Never throws for what the user did; with an `io` of the caller nothing of this process is touched.
 *
 * @example
 * ```ts
 * import { main } from '@kfp-ts/cli'
 *
 * process.exitCode = await main(['compile', 'pipelines', '--out', 'compiled'])
 * ```
 */
export async function main(argv: readonly string[], io?: Io): Promise<number> {
  const bin = io === undefined ? projectBin(process.cwd(), process.env) : undefined
  if (bin !== undefined) return (await import('./hand-over.ts')).handOver(bin, argv, process.env)
  return carryOut(argv, io ?? processIo())
}

async function carryOut(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.ok
  const program = buildProgram(io, (code) => {
    exitCode = code
  })
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok
    const diagnostics = problemsOf(error, io)
    if (argv.includes('--json')) await reportJson({}, diagnostics, io)
    else await reportProblems(diagnostics, io)
    return error instanceof CommanderError || isUsageError(error) ? exitCodes.usage : exitCodes.failed
  }
}

function problemsOf(error: unknown, io: Io): readonly Diagnostic[] {
  if (error instanceof CommanderError) return [usageProblem(error)]
  if (error instanceof DiagnosticError) return error.diagnostics
  // Known by its shape: the error may come from another copy of the library.
  const carried = (error as { readonly diagnostics?: unknown } | undefined)?.diagnostics
  if (Array.isArray(carried) && carried.length > 0) return carried as readonly Diagnostic[]
  const { syscall, path } = (error ?? {}) as NodeJS.ErrnoException
  if (syscall !== undefined && path !== undefined) return [problem('KF7016', [path, systemReason(error)])]
  if (io.env['KFP_TS_STACK'] !== undefined) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return [problem('KF7014', [error instanceof Error ? error.message : String(error)])]
}

/** Commander says `error: unknown option '--otu'` and `(Did you mean --out?)` on a line of its own. */
function usageProblem({ message }: CommanderError): Diagnostic {
  const [first = '', suggestion = ''] = message.replace(/^error: /, '').split('\n')
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replaceAll("'", '"')
  const advice = /\((D.*)\)/.exec(suggestion)?.[1]?.replace('Did you mean one of', 'did you mean').replace('Did', 'did')
  return problem('KF7001', [
    /[.?]$/.test(sentence) ? sentence : `${sentence}.`,
    advice ?? '`kfp-ts --help` and `kfp-ts COMMAND --help` say what there is.',
  ])
}
