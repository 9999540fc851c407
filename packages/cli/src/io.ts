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
  /** Calls back at each Ctrl-C or SIGTERM; returns what stops it. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** The process's own streams, folder, environment and signals. */
export function processIo(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    onInterrupt: (listener) => {
      for (const signal of SIGNALS) process.on(signal, listener)
      return () => {
        for (const signal of SIGNALS) process.off(signal, listener)
      }
    },
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
