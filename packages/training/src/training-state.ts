import type { Weights } from './network-weights.ts'

/** How one epoch went. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number
  /** Mean binary cross-entropy over the epoch, while the weights still moved. */
  readonly loss: number
  readonly validationLoss: number
  /** Share of validation photographs on the right side of 0.5. */
  readonly validationAccuracy: number
}

/** Where a training stands: all that is not in the model and its optimizer. */
export interface TrainingState {
  /** The epoch under way, from 1. */
  readonly epoch: number
  /** Batches of it that are done. */
  readonly batch: number
  /** Sum over those batches of loss times images. */
  readonly lossSum: number
  readonly history: readonly EpochRecord[]
  /** The weights after the epoch with the lowest validation loss. */
  readonly best?: Weights
}

export const initialState: TrainingState = { epoch: 1, batch: 0, lossSum: 0, history: [] }

/** The epoch with the lowest validation loss, the earlier one of equals. */
export function bestEpoch(history: readonly EpochRecord[]): EpochRecord | undefined {
  return history.reduce<EpochRecord | undefined>(
    (best, record) => (best !== undefined && best.validationLoss <= record.validationLoss ? best : record),
    undefined,
  )
}

/** Whether the last `patience` epochs brought no lower validation loss. */
export function isStale(history: readonly EpochRecord[], patience: number): boolean {
  return history.length - (bestEpoch(history)?.epoch ?? 0) >= patience
}
