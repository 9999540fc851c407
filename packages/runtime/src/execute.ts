import { fstatSync } from 'node:fs'
import type { Executable } from './executable.ts'
import { type ExecutorInput, readExecutorInput } from './executor-input.ts'
import { contractBroken, type ExitCode, exitCodes, Failure } from './failure.ts'
import { problem } from './execution-codes.ts'
import { perform } from './perform.ts'
import { progressTo } from './progress.ts'
import { reportFailure } from './report-failure.ts'
import { watchProcess } from './watch-process.ts'
import { writeOutputs } from './write-outputs.ts'

export type { Body, Executable, ExecutablePort, ExecutablePorts } from './executable.ts'
export type { ExitCode } from './failure.ts'

const log = (message: string): void => console.log(message)

/**
 * Runs one component by Kubeflow's executor contract: reads `--executor_input`, calls the body, checks and writes its outputs.
 *
 * Resolves to the exit code: 0 done, 1 the body failed, 2 inputs or outputs are not what was declared, 130 and 143 stopped by SIGINT and
 * SIGTERM. On failure no output is written; stderr and `failure.json` beside the executor output say why.
 */
export async function execute(definition: Executable, argv: readonly string[]): Promise<ExitCode> {
  let input: ExecutorInput | undefined
  const watch = watchProcess(definition.name, (failure) => reportFailure(failure, input))
  try {
    input = readExecutorInput(argv)
    const outputs = await perform(definition, input, { log, progress: progressTo(log), signal: watch.signal, trouble: watch.trouble })
    const stopped = watch.stopped()
    if (stopped !== undefined) throw stopped
    await writeOutputs(definition.name, input, outputs)
    return exitCodes.done
  } catch (error) {
    const failure =
      watch.stopped() ?? (error instanceof Failure ? error : contractBroken([problem('KF4019', [definition.name, String(error)])], error))
    reportFailure(failure, input)
    return failure.exitCode
  } finally {
    watch.end()
  }
}

/** {@link execute}, then ends the process: what a body left open (a socket, a worker) must not keep a finished task alive. */
export async function executeAndExit(definition: Executable, argv: readonly string[]): Promise<never> {
  const code = await execute(definition, argv)
  await Promise.all(([1, 2] as const).filter(isSlow).map((descriptor) => logIsOut(descriptor)))
  process.exit(code)
}

/** Pipes may be written later, files are written at once; opening a stream only to find that out takes longer than a small step. */
function isSlow(descriptor: 1 | 2): boolean {
  try {
    return !fstatSync(descriptor).isFile()
  } catch {
    return false // Closed.
  }
}

function logIsOut(descriptor: 1 | 2): Promise<unknown> {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  return new Promise((done) => stream.write('', done))
}
