import { spawn } from 'node:child_process'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** How a program ended. */
export interface ProgramEnd {
  /** The exit code, 128 after a signal; undefined where there is no such program. */
  readonly code: number | undefined
  readonly stdout: string
  /** Both streams, as they came. */
  readonly output: string
}
/** Where a program works, and what it sees beside this process's environment. */
export interface ProgramSurroundings {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Ends it; what was going on rejects with the signal's reason when it has ended. */
  readonly signal?: AbortSignal | undefined
}

/** Runs a program to its end, whatever that is. */
export function runProgram(program: string, args: readonly string[], { cwd, env, signal }: ProgramSurroundings = {}): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const child = spawn(program, args, { ...(cwd !== undefined && { cwd }), env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve({ code: undefined, stdout, output }) : reject(error)))
    const end = (): void => void child.kill()
    signal?.addEventListener('abort', end)
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end)
      if (signal?.aborted) reject(signal.reason)
      else resolve({ code: code ?? 128, stdout, output })
    })
  })
}

/** Whether a program ended because a disk is full. */
export function ranOutOfRoom(output: string): boolean {
  return /ENOSPC|no space left on device|disk quota exceeded/i.test(output)
}

/** Does work that writes files of an image; throws a PipelineError (KF1142) where a disk is full. */
export async function whileThereIsRoom(packageName: string, folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof PipelineError || !ranOutOfRoom(String(error))) throw error
    throw new PipelineError([problem('KF1142', [packageName, folder])])
  }
}

/** The last lines of an output that say something. */
export function lastLines(output: string, count: number): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(-count).join('\n')
}
