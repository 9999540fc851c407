import type { Weights } from './network-weights.ts'

/** How one epoch went. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number
  /** Steps done when it ended, over all epochs. */
  readonly step: number
  /** Mean cross-entropy over the epoch, weighted by class where that is asked for, while the weights still moved. */
  readonly loss: number
  readonly validationLoss: number
  /** Share of validation photographs on the right side of 0.5. */
  readonly validationAccuracy: number
  /** That of its last step. */
  readonly learningRate: number
  /** When it ended, in milliseconds since 1970. */
  readonly at: number
}

/** How one step went. */
export interface StepRecord {
  /** From 1, over all epochs. */
  readonly step: number
  /** When it ended, in milliseconds since 1970. */
  readonly at: number
  /** Over its photographs, before the weights moved. */
  readonly loss: number
  readonly learningRate: number
  /** How many photographs it saw. */
  readonly images: number
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

type Judged = Pick<EpochRecord, 'validationLoss'>

/** The epoch with the lowest validation loss, the earlier one of equals. */
export function bestEpoch<Record extends Judged>(history: readonly Record[]): Record | undefined {
  return history.reduce<Record | undefined>(
    (best, record) => (best !== undefined && best.validationLoss <= record.validationLoss ? best : record),
    undefined,
  )
}

/** Whether the last `patience` epochs brought no validation loss lower by more than `minDelta` than the lowest before. */
export function isStale(history: readonly Judged[], { patience, minDelta }: { readonly patience: number; readonly minDelta: number }): boolean {
  let lowest = Number.POSITIVE_INFINITY
  let since = 0
  for (const { validationLoss } of history) {
    const isLower = validationLoss < lowest - minDelta
    if (isLower) lowest = validationLoss
    since = isLower ? 0 : since + 1
  }
  return since >= patience
}
