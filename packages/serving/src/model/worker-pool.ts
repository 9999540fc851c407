import { setTimeout as delay } from 'node:timers/promises'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ModelWorker } from './model-worker.ts'

// A model that kills its thread at once must not keep the machine busy with starting threads.
const firstPause = 100
const longestPause = 5000
const patience = 10_000

interface Waiting {
  readonly take: (worker: ModelWorker) => void
  readonly timer: NodeJS.Timeout
}

/** Some model threads of which each takes one batch at a time; one that ends is replaced. */
export class WorkerPool {
  readonly #start: () => Promise<ModelWorker>
  readonly #alive = new Set<ModelWorker>()
  #idle: ModelWorker[] = []
  #waiting: Waiting[] = []
  readonly #closing = new AbortController()

  private constructor(start: () => Promise<ModelWorker>) {
    this.#start = start
  }

  /** Resolves when all workers are warm; rejects if one of them does not start, and then none is left. */
  static async start(start: () => Promise<ModelWorker>, size: number): Promise<WorkerPool> {
    const pool = new WorkerPool(start)
    const starts = await Promise.allSettled(Array.from({ length: size }, start))
    for (const result of starts) if (result.status === 'fulfilled') pool.#add(result.value)
    const failed = starts.find((result) => result.status === 'rejected')
    if (failed === undefined) return pool
    await pool.close()
    throw failed.reason
  }

  /** How many workers are warm. */
  get alive(): number {
    return this.#alive.size
  }

  /** Runs a batch on the next free worker. */
  async run(images: readonly Uint8Array[]): Promise<readonly number[]> {
    const worker = await this.#free()
    try {
      return await worker.run(images)
    } finally {
      if (this.#alive.has(worker)) this.#release(worker)
    }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all([...this.#alive].map((worker) => worker.end()))
  }

  #add(worker: ModelWorker): void {
    this.#alive.add(worker)
    void worker.ended.then(() => this.#replace(worker))
    this.#release(worker)
  }

  #release(worker: ModelWorker): void {
    const next = this.#waiting.shift()
    if (next === undefined) {
      this.#idle.push(worker)
      return
    }
    clearTimeout(next.timer)
    next.take(worker)
  }

  async #free(): Promise<ModelWorker> {
    const worker = this.#idle.pop()
    if (worker !== undefined) return worker
    return new Promise((take, reject) => {
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((other) => other.timer !== timer)
        reject(new ApiError([problem('KF8608', ['no worker of the model is running'])]))
      }
      const timer = setTimeout(giveUp, patience)
      this.#waiting.push({ take, timer })
    })
  }

  async #replace(worker: ModelWorker): Promise<void> {
    this.#alive.delete(worker)
    this.#idle = this.#idle.filter((other) => other !== worker)
    const { signal } = this.#closing
    for (let pause = firstPause; !signal.aborted; pause = Math.min(2 * pause, longestPause)) {
      const started = await delay(pause, undefined, { signal, ref: false })
        .then(this.#start)
        .catch(() => undefined)
      if (started === undefined) continue
      if (signal.aborted) await started.end()
      else this.#add(started)
      return
    }
  }
}
