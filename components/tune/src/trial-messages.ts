import type { EpochRecord, TrainingSettings, Verdict } from '@kfp-ts/training'

/** What a thread is started with. */
export interface ThreadTask {
  /** Folders of shards. */
  readonly train: string
  readonly validation: string
  readonly checkpoints: string
  /** Threads of one operation. */
  readonly threads: number
}

/** What a thread is told. */
export type ToThread =
  | { readonly kind: 'train'; readonly settings: TrainingSettings }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'keep'; readonly folder: string | undefined }
  | { readonly kind: 'stop' }

/** What a thread tells. */
export type FromThread =
  | { readonly kind: 'epoch'; readonly record: EpochRecord }
  | { readonly kind: 'trained'; readonly best: EpochRecord; readonly end: 'complete' | 'stale' | 'stopped' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly reason: string }
