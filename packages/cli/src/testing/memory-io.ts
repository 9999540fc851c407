import type { Io } from '../io.ts'

/** An `Io` that keeps what was written, for tests. */
export interface MemoryIo extends Io {
  readonly written: () => { readonly stdout: string; readonly stderr: string }
  /** What Ctrl-C does. */
  readonly interrupt: () => void
}

export function memoryIo(cwd: string): MemoryIo {
  const texts = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  return {
    stdout: { write: (text) => (texts.stdout += text) },
    stderr: { write: (text) => (texts.stderr += text) },
    cwd,
    env: {},
    onInterrupt: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    written: () => texts,
    interrupt: () => listeners.forEach((listener) => listener()),
  }
}
