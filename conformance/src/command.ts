import { spawn } from 'node:child_process'

export interface Ended {
  /** The exit code; 128 and more after a signal, as a shell tells it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}
export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** What it reads from its standard input; nothing unless given. */
  readonly input?: string
}

/** Runs a program to its end, whatever that is. */
export function run(program: string, args: readonly string[], { cwd, env, input }: CommandOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...(cwd && { cwd }), env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin.on('error', () => undefined).end(input)
    const texts = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text))
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 128, ...texts }))
  })
}

/** Runs a program that has to succeed, and gives what it printed. */
export async function output(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, options)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`)
  return stdout
}
