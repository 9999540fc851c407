import type { Part } from '../training-batches.ts'

/** The threads that share a training, seen from one of them. */
export interface World {
  /** Which part of every batch is this thread's. */
  readonly part: Part
  /** Replaces values by their sums over all threads, the same bits in each of them; all have to call it. */
  readonly sum: (values: Float32Array) => Promise<void>
}

/** A training in one thread. */
export const alone: World = { part: { rank: 0, size: 1 }, sum: async () => undefined }
