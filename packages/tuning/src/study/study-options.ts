import type { Pruner } from '../pruning/pruner.ts'
import type { SearchSpace, Trial } from '../space/search-space.ts'
import type { Direction } from './direction.ts'
import type { Strategy } from './strategy.ts'

/** A trial of somebody else: of an earlier study, or of an earlier round of this one. */
export interface EarlierTrial<Space extends SearchSpace> {
  readonly values: Trial<Space>
  /** What it came to; NaN, or none, if it failed. */
  readonly value?: number
}

/** How a study goes. */
export interface StudyOptions<Space extends SearchSpace> {
  readonly space: Space
  readonly direction: Direction
  /** `tpe` unless given. */
  readonly strategy?: Strategy
  /** 1 unless given. */
  readonly seed?: number
  /** Trials to ask for, those that fail included; without limit unless given. */
  readonly trials?: number
  /** No trial is begun after this many seconds, over all processes that work on the journal. */
  readonly seconds?: number
  /** No trial is begun once one has this value or a better one. */
  readonly goal?: number
  /** Ends trials early; nothing does unless given. */
  readonly pruner?: Pruner
  /**
   * For a study with several trials at a time that is the same however long each takes: trial n is given out once all up to n - lag have ended, and exactly
   * these are known to the strategy, the pruner and the goal. At least as many as run at a time; twice as many lets hardly any wait for a slow one. Without
   * it each trial knows all that was told before it, in the order of the clock.
   */
  readonly lag?: number
  /** Trials that have to end before `tpe` learns from them; 10 unless given. */
  readonly startup?: number
  /** A file that outlives the process; a study that finds its own there goes on from it. */
  readonly journal?: string
  /** Configurations to try first, such as one that is known to be good. */
  readonly enqueue?: readonly Trial<Space>[]
  /** What is known already; it is learnt from, not tried again, and counts for no budget. */
  readonly earlier?: readonly EarlierTrial<Space>[]
  /** The time in milliseconds; that of the machine unless given. */
  readonly clock?: () => number
}
