import { Worker } from 'node:worker_threads'
import { partDigests, type PartsInFile } from './part-digests.ts'
import { threadEntry, threadOptions } from './thread-entry.ts'

/** Finds the MD5s of parts of files beside everything else, in their order. */
export interface Digester {
  readonly digests: (parts: PartsInFile) => Promise<readonly Uint8Array[]>
  readonly end: () => void
}

interface Answer {
  readonly digests?: readonly Uint8Array[]
  readonly error?: unknown
}

interface Thread {
  readonly ask: (parts: PartsInFile) => Promise<Answer>
  readonly end: () => void
  users: number
}

let shared: Thread | undefined

/** All files that are compared at a time share one thread; it ends with the last of them. */
export function digester(): Digester {
  const thread = (shared ??= startThread())
  thread.users += 1
  return {
    digests: async (parts) => {
      // Where the code was packed into one file there is none to start a thread with.
      const { digests, error } = await thread.ask(parts).catch(() => ({ digests: partDigests(parts), error: undefined }))
      if (digests === undefined) throw error
      return digests
    },
    end: () => {
      thread.users -= 1
      if (thread.users > 0) return
      if (shared === thread) shared = undefined
      thread.end()
    },
  }
}

function startThread(): Thread {
  const worker = new Worker(threadEntry, threadOptions)
  const waiting: PromiseWithResolversOf<Answer>[] = []
  let lost: unknown
  const lose = (reason: unknown): void => {
    lost ??= reason
    for (const { reject } of waiting.splice(0)) reject(lost)
  }
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer))
  worker.on('error', lose)
  worker.on('exit', lose)
  return {
    users: 0,
    ask: (parts) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) return reject(lost)
        waiting.push({ resolve, reject })
        worker.postMessage(parts)
      }),
    end: () => void worker.terminate(),
  }
}

interface PromiseWithResolversOf<T> {
  readonly resolve: (value: T) => void
  readonly reject: (reason: unknown) => void
}
