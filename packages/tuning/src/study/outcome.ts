import type { Place } from '../tpe/parzen-estimator.ts'

/** How far a trial is. `pruned` ended early for lack of promise; `failed` ended without a number. */
export type TrialState = 'running' | 'complete' | 'pruned' | 'failed'

/** What a strategy knows of one trial. */
export interface Outcome {
  readonly place: Place
  readonly state: TrialState
  /** The last value it has told; NaN where there is none. */
  readonly value: number
  /** The last step it has reported, 0 before the first. */
  readonly step: number
}
