import type { Direction } from '../study/direction.ts'
import type { StudyTrial } from '../study/study-trial.ts'

/** A trial among others. */
export interface Race {
  /** The one that has just reported. */
  readonly trial: StudyTrial
  readonly others: readonly StudyTrial[]
  readonly direction: Direction
}

/** Whether a trial is not worth going on with. */
export type Pruner = (race: Race) => boolean
