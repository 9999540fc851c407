import type { TrackingStore } from '../data/tracking-store.ts'

/** The tag by which a copy is known; what was sent before is brought up to date. */
export const originTag = 'kfp-ts.origin'

/** Two stores, and what is in both. */
export interface Copying {
  readonly from: TrackingStore
  readonly to: TrackingStore
  /** Ids of runs here and there. */
  readonly copies: Map<string, string>
  /** Ids of logged models there, by the digest of their files. */
  readonly models: Map<string, string>
}

/** Something by its name in each of two stores. */
export interface Places {
  readonly from: string
  readonly to: string
}
