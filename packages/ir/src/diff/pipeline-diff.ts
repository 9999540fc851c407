import type { DiffLine } from './diff-lines.ts'
import type { CacheRole } from './fact.ts'

/** What changed in meaning from one pipeline to another; everything is empty when nothing did. */
export interface PipelineDiff {
  /** Of the pipeline as a whole: its name, inputs, outputs, settings. */
  readonly pipeline: readonly Change[]
  /** In the order of the later pipeline, then what was removed. */
  readonly tasks: readonly TaskDiff[]
  readonly cache: readonly CacheEffect[]
}

/** One thing that was said before and is said otherwise now; what is missing on one side was not said there. */
export interface Change {
  /** `image`, `input epochs`, `env DEBUG`. */
  readonly subject: string
  readonly before?: string
  readonly after?: string
  /** Of a text of several lines on both sides: what changed in it. */
  readonly lines?: readonly DiffLine[]
  readonly cache?: CacheRole
}

/** A task that is new, gone, called otherwise, elsewhere, or has changed. */
export interface TaskDiff {
  /** Where the task is in the later pipeline; of a removed one, where it was. */
  readonly path: string
  /** Where it was, of a renamed or moved one. */
  readonly previousPath?: string
  readonly status: 'added' | 'removed' | 'renamed' | 'moved' | 'changed'
  /** `container`, `loop`, `branch` ... */
  readonly kind: string
  /** In short what a new or removed one runs: its image, its condition. */
  readonly about?: string
  readonly changes: readonly Change[]
}

/** What becomes of the cached result of one task. */
export interface CacheEffect {
  readonly path: string
  /** `kept`: a cached result is taken although the task changed, since the cache's key does not contain what did. */
  readonly effect: 'lost' | 'may be lost' | 'kept'
  /** Each a clause: `its image changed`. */
  readonly reasons: readonly string[]
}
