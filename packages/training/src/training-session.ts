import type { Following, ImageSignature } from '@kfp-ts/images'
import type { Variable } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { Adam } from './adam.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoints.ts'
import { classifierNetwork } from './classifier-network.ts'
import { applyWeights, copyWeights } from './network-weights.ts'
import type { Tensorflow } from './tensorflow.ts'
import type { TrainingData } from './training-data.ts'
import { trainingKey } from './training-key.ts'
import type { TrainingSettings } from './training-settings.ts'
import { initialState, type TrainingState } from './training-state.ts'

/** All that stays the same while a classifier is trained. */
export interface TrainingSession {
  readonly tensorflow: Tensorflow
  readonly data: TrainingData
  readonly signature: ImageSignature
  readonly settings: TrainingSettings
  readonly following: Following
  readonly model: LayersModel
  readonly adam: Adam
  /** Writes a checkpoint and says where; undefined if none are wanted. */
  readonly keep: (state: TrainingState) => Promise<string | undefined>
}

type SessionParts = Omit<TrainingSession, 'model' | 'adam' | 'keep'>

/** Begins a training, or goes on from a checkpoint that was written with the same data and settings. */
export async function beginSession(
  parts: SessionParts,
  checkpoints: string | undefined,
): Promise<{ session: TrainingSession; state: TrainingState }> {
  const { tensorflow, data, settings } = parts
  const model = classifierNetwork(tensorflow, { size: data.train, filters: settings.width, seed: settings.seed })
  const place = checkpoints === undefined ? undefined : { folder: checkpoints, key: trainingKey(data, settings) }
  const found = place && (await readCheckpoint(place, copyWeights(model)))
  if (found !== undefined) applyWeights(tensorflow, model, found.weights)
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable)
  const adam = new Adam(tensorflow.core, variables, found?.adam)
  const keep = async (state: TrainingState): Promise<string | undefined> =>
    place && writeCheckpoint(place, { weights: copyWeights(model), adam: adam.state, state })
  return { session: { ...parts, model, adam, keep }, state: found?.state ?? initialState }
}
