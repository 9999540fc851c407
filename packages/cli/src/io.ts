import { exitCodes } from './exit-codes.ts'

/** Where text goes; the size is known of a terminal only. */
export interface Sink {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}

/** Everything of the outside world that the command line touches, so that tests and other programs can stand in for it. */
export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  /** The folder that paths on the command line are relative to. */
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
  /** Calls back at the first Ctrl-C or SIGTERM, a later one ends the process; returns what stops both. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** The process's own streams, folder, environment and signals. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', goOnUnread)
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    onInterrupt: (listener) => {
      let first: number | undefined
      const hear = (): void => {
        const now = performance.now()
        if (first !== undefined && now - first > ECHO) process.exit(exitCodes.interrupted)
        if (first === undefined) listener()
        first ??= now
      }
      for (const signal of SIGNALS) process.on(signal, hear)
      return () => {
        for (const signal of SIGNALS) process.off(signal, hear)
      }
    },
  }
}

/** Who reads our output may stop early, as `head` does: there is nobody left to tell, but a run goes on. */
function goOnUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Milliseconds within which a signal is the same Ctrl-C again: the terminal sends it, and npm passes its own on. */
const ECHO = 500
