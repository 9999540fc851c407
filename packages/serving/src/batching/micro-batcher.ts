import { QueueFull } from './queue-full.ts'

/** How a batcher works; `lanes` is how many batches may run at once. */
export interface BatcherLimits {
  readonly maxBatch: number
  /** Milliseconds. */
  readonly maxWait: number
  readonly maxQueue: number
  readonly lanes: number
}

/** Gives one result for each item, in their order. */
export type BatchWork<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>

/** Is told of each batch when it starts: how many items, and how long the first of them waited (milliseconds). */
export type BatchObserver = (size: number, waited: number) => void

interface Entry<Item, Result> {
  readonly item: Item
  readonly since: number
  readonly signal: AbortSignal | undefined
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Puts items that come one by one into batches, oldest first. A batch starts when a lane is free and it is full or its first item has waited
 * long enough; so batches grow by themselves while all lanes are busy. An item that fails fails alone.
 */
export class MicroBatcher<Item, Result> {
  readonly #work: BatchWork<Item, Result>
  readonly #limits: BatcherLimits
  readonly #observe: BatchObserver
  #queue: Entry<Item, Result>[] = []
  #running = 0
  #timer: NodeJS.Timeout | undefined
  #idle: (() => void)[] = []

  constructor(work: BatchWork<Item, Result>, limits: BatcherLimits, observe: BatchObserver = () => undefined) {
    this.#work = work
    this.#limits = limits
    this.#observe = observe
  }

  /** How many items wait for a lane. */
  get queued(): number {
    return this.#queue.length
  }

  /** Takes all items or, with QueueFull, none of them. Once the signal is aborted, items that still wait are dropped and rejected. */
  submit(items: readonly Item[], signal?: AbortSignal): Promise<readonly Result[]> {
    this.#dropUnwanted()
    if (this.#queue.length + items.length > this.#limits.maxQueue) return Promise.reject(new QueueFull(this.#limits.maxQueue))
    const since = performance.now()
    const results = items.map((item) => new Promise<Result>((resolve, reject) => this.#queue.push({ item, since, signal, resolve, reject })))
    this.#next()
    return Promise.all(results)
  }

  /** Resolves when nothing waits and nothing runs. */
  async drained(): Promise<void> {
    if (this.#running > 0 || this.#queue.length > 0) await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  #next(): void {
    clearTimeout(this.#timer)
    while (this.#running < this.#limits.lanes && this.#queue.length > 0) {
      const wait = this.#remainingWait()
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#next(), wait)
        return
      }
      this.#start()
    }
    if (this.#running === 0 && this.#queue.length === 0) this.#idle.splice(0).forEach((resolve) => resolve())
  }

  #remainingWait(): number {
    const [first] = this.#queue
    if (first === undefined || this.#queue.length >= this.#limits.maxBatch) return 0
    return Math.ceil(this.#limits.maxWait - (performance.now() - first.since))
  }

  #dropUnwanted(): void {
    this.#queue.forEach(({ signal, reject }) => signal?.aborted === true && reject(signal.reason))
    this.#queue = this.#queue.filter(({ signal }) => signal?.aborted !== true)
  }

  #start(): void {
    this.#dropUnwanted()
    const batch = this.#queue.splice(0, this.#limits.maxBatch)
    const [first] = batch
    if (first === undefined) return
    this.#observe(batch.length, performance.now() - first.since)
    this.#running += 1
    void this.#run(batch).finally(() => {
      this.#running -= 1
      this.#next()
    })
  }

  async #run(batch: readonly Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#work(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result))
    } catch (error) {
      const [only] = batch
      if (batch.length === 1) only?.reject(error)
      else for (const entry of batch) await this.#run([entry])
    }
  }
}
