import type { Tracking, TrackingOptions } from '../open-tracking.ts'
import { artifactPromises } from './artifact-promises.ts'
import { experimentPromises } from './experiment-promises.ts'
import { modelPromises } from './model-promises.ts'
import { registryPromises } from './registry-promises.ts'
import { runPromises } from './run-promises.ts'
import { writingPromises } from './writing-promises.ts'

/** A store under test. */
export interface Subject {
  /** Opens the same store anew, as another step of the pipeline would. */
  readonly open: (options: TrackingOptions) => Promise<Tracking>
  readonly tracking: Tracking
  /** An empty folder for files. */
  readonly folder: string
  /** Ends the names of experiments and models, so that nobody else has them. */
  readonly unique: string
}

/** One thing that every store does; rejects if this one does not. */
export interface StorePromise {
  readonly name: string
  readonly check: (subject: Subject) => Promise<void>
}

/** What every store does, whether it is a server or a folder. */
export const storePromises: readonly StorePromise[] = [
  ...experimentPromises,
  ...runPromises,
  ...writingPromises,
  ...artifactPromises,
  ...modelPromises,
  ...registryPromises,
]
