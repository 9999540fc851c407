import type { SearchSpace, Trial } from '../space/search-space.ts'
import type { TrialState } from './outcome.ts'

/** A value that a trial told on its way. */
export interface Report {
  /** How much it had cost by then, for example epochs; 1 or more. */
  readonly step: number
  readonly value: number
}

/** A trial of a study and how it went. */
export interface StudyTrial<Space extends SearchSpace = SearchSpace> {
  /** From 0, in the order they were asked for. */
  readonly number: number
  readonly values: Trial<Space>
  readonly state: TrialState
  /** What it came to; the last report where it was pruned, undefined where it failed. */
  readonly value?: number
  /** With rising steps. */
  readonly reports: readonly Report[]
  /** Why it failed. */
  readonly reason?: string
  /** From asking to its end. */
  readonly seconds?: number
}
