import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Ending, Running } from '../runner.ts'
import { noteGroup, signalGroup } from './live-groups.ts'

/** A program about to start. */
export interface Launch {
  /** Absolute path of the program, then its arguments. */
  readonly argv: readonly string[]
  readonly cwd: string
  /** What is set beside the environment of this process; `undefined` takes a variable away. */
  readonly env: { readonly [name: string]: string | undefined }
  /** Its output is appended to this file. */
  readonly log: string
}

/** A program that runs in a process group of its own. */
export interface RunningProcess extends Running {
  /** What it writes to file descriptor 3, where progress is told. */
  readonly progress: Readable | undefined
}

/** Starts a program: no standard input, both outputs to the log, descriptor 3 open for progress. */
export function startProcess({ argv, cwd, env, log }: Launch): RunningProcess {
  const [file = '', ...args] = argv
  const output = openSync(log, 'a')
  try {
    return running(spawn(file, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', output, output, 'pipe'] }))
  } catch (error) {
    // Some reasons, such as arguments that are too long, are thrown; others come as an event.
    return { ended: Promise.resolve({ kind: 'not started', reason: (error as Error).message }), progress: undefined, kill: () => undefined }
  } finally {
    closeSync(output)
  }
}

/** A child process as a program that runs. What it leaves running in its group ends with it, as in a container. */
export function running(child: ChildProcess): RunningProcess {
  const { pid } = child
  const progress = (child.stdio[3] as Readable | null | undefined) ?? undefined
  const forget = pid === undefined ? (): void => undefined : noteGroup(pid)
  const kill = (signal: NodeJS.Signals): void => (pid === undefined ? undefined : signalGroup(pid, signal))
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', ({ message }) => resolve({ kind: 'not started', reason: message }))
    child.once('exit', (code, signal) => {
      kill('SIGKILL')
      forget()
      // What it said last may still lie in the pipe; whoever inherited the pipe must not keep us waiting.
      setImmediate(() => progress?.destroy())
      resolve(signal === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'signal', signal })
    })
  })
  return { ended, progress, kill }
}
