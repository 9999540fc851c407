import type { ImageSignature } from '@kfp-ts/images'
import type { AdamState } from '../adam.ts'
import type { Backend, Tensorflow } from '../backends/tensorflow.ts'
import type { Weights } from '../network-weights.ts'
import type { TrainingSettings } from '../training-settings.ts'
import type { SharedMemory } from './shared-world.ts'
import type { SharedShards } from './shared-shards.ts'

/** The layers of a model, with their names and whether they learn, as plain data. */
export type ModelDescription = Parameters<Tensorflow['layers']['models']['modelFromJSON']>[0]

/** What a follower is started with; plain data, as it goes to another thread. */
export interface Assignment {
  readonly rank: number
  readonly memory: SharedMemory
  readonly backend: Backend
  readonly threads: number
  readonly description: ModelDescription
  readonly weights: Weights
  readonly adam: AdamState | undefined
  readonly train: SharedShards
  readonly signature: ImageSignature
  readonly settings: TrainingSettings
}
