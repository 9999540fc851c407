import type { Shards } from '@kfp-ts/images'

/** What a classifier learns from, and what it is judged by after each epoch. */
export interface TrainingData {
  readonly train: Shards
  readonly validation: Shards
}
