import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { progressIn } from '../progress-line.ts'
import type { TaskProgress } from '../runner.ts'

/** Reads progress from a pipe, one JSON object a line; what is none is passed over. */
export function readProgress(pipe: Readable, tell: (progress: TaskProgress) => void): void {
  pipe.on('error', () => undefined) // A pipe that breaks ends the news, not the task.
  createInterface({ input: pipe }).on('line', (line) => {
    const progress = progressIn(line)
    if (progress !== undefined) tell(progress)
  })
}
