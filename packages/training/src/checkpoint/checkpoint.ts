import type { AdamState } from '../adam.ts'
import type { Weights } from '../network-weights.ts'
import type { StepRecord, TrainingState } from '../training-state.ts'

/** A training that can go on, with the same result to the last bit. */
export interface Checkpoint {
  readonly weights: Weights
  readonly adam: AdamState
  readonly state: TrainingState
  /** All steps so far. */
  readonly steps: readonly StepRecord[]
}

/** Where checkpoints are kept, and for which training they are good. */
export interface CheckpointPlace {
  readonly folder: string
  readonly key: string
  /** The arithmetic in use, in words: with another one the same training gives other last bits. */
  readonly arithmetic: string
}

/** Sorts by age: the name counts epochs and batches. */
export function checkpointName({ epoch, batch }: TrainingState): string {
  return `epoch-${String(epoch).padStart(5, '0')}-batch-${String(batch).padStart(6, '0')}`
}

export function isCheckpointName(name: string): boolean {
  return /^epoch-\d+-batch-\d+$/.test(name)
}

/** What was begun under such a name and never finished, because the process was killed. */
export function isUnfinishedName(name: string): boolean {
  return /^epoch-\d+-batch-\d+\.[\d-]+\.partial$/.test(name)
}
