import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Following } from '@kfp-ts/images'
import type { EpochRecord, StepRecord } from './training-state.ts'

/** Whether a training shall do another epoch. */
export type Verdict = 'go on' | 'stop'

/** How a training is followed from outside. A training that goes on from a checkpoint first tells again what was done before, so that nothing is missed. */
export interface TrainingFollowing extends Following {
  /** Told of every epoch; `stop` ends the training with it, and the weights of the best epoch so far are its result. */
  readonly report?: (record: EpochRecord) => Verdict | Promise<Verdict>
  /** Told of every step. */
  readonly onStep?: (record: StepRecord) => void
  /** Told what is not as it should be and does not keep a training from going on (KF8211 to KF8214, KF8216). */
  readonly warn?: (warning: Diagnostic) => void
}
