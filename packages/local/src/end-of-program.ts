import type { Ending, Running } from './runner.ts'

/** How long a program that is told to stop may take before it is killed, in milliseconds. */
const graceTime = 10_000

/** Waits until a program ends; when the signal fires it is asked to (SIGTERM), and after the grace time (10 s) made to (SIGKILL). */
export async function endOfProgram(program: Running, signal: AbortSignal, grace: number = graceTime): Promise<Ending> {
  let killer: NodeJS.Timeout | undefined
  const stop = (): void => {
    program.kill('SIGTERM')
    killer = setTimeout(() => program.kill('SIGKILL'), grace)
  }
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  try {
    return await program.ended
  } finally {
    clearTimeout(killer)
    signal.removeEventListener('abort', stop)
  }
}
