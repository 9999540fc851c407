import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { TaskProgress } from '../runner.ts'

/** Reads progress from a pipe, one JSON object a line; what is none is passed over. */
export function readProgress(pipe: Readable, tell: (progress: TaskProgress) => void): void {
  pipe.on('error', () => undefined) // A pipe that breaks ends the news, not the task.
  createInterface({ input: pipe }).on('line', (line) => {
    const progress = parse(line)
    if (progress !== undefined) tell(progress)
  })
}

function parse(line: string): TaskProgress | undefined {
  try {
    const { fraction, message } = JSON.parse(line) as { readonly fraction?: unknown; readonly message?: unknown }
    if (typeof fraction !== 'number') return undefined
    return { fraction: Math.min(1, Math.max(0, fraction)), ...(typeof message === 'string' && { message }) }
  } catch {
    return undefined
  }
}
