import { join } from 'node:path'
import type { ImageSignature } from '@kfp-ts/images'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { arithmeticOf, describeArithmetic } from './arithmetic.ts'
import type { Tensorflow } from './backends/tensorflow.ts'
import type { CheckpointPlace } from './checkpoint/checkpoint.ts'
import { readCheckpoint } from './checkpoint/read-checkpoint.ts'
import { writeCheckpoint } from './checkpoint/write-checkpoint.ts'
import { beginNetwork, type Start } from './network/begin-network.ts'
import { applyWeights, copyWeights } from './network-weights.ts'
import type { TrainingData } from './training-data.ts'
import type { TrainingFollowing } from './training-following.ts'
import { trainingKey } from './training-key.ts'
import type { TrainingSettings } from './training-settings.ts'
import { initialState, type StepRecord, type TrainingState } from './training-state.ts'
import { type Crew, startCrew } from './workers/crew.ts'

/** All that stays the same while a classifier is trained. */
export interface TrainingSession extends SessionParts {
  readonly model: LayersModel
  /** The threads that train. */
  readonly crew: Crew
  /** All steps so far; grows with each. */
  readonly steps: StepRecord[]
  /** Where the checkpoints of this very training are, if any are wanted. */
  readonly place: CheckpointPlace | undefined
  /** Writes a checkpoint and says where; undefined if none are wanted. Throws a ComponentError (KF8214) if it cannot. */
  readonly keep: (state: TrainingState) => Promise<string | undefined>
}

interface SessionParts {
  readonly tensorflow: Tensorflow
  readonly data: TrainingData
  readonly signature: ImageSignature
  readonly settings: TrainingSettings
  readonly following: TrainingFollowing
  /** From one checkpoint to the next within an epoch. */
  readonly checkpointSeconds: number
}

/** Where a training comes from. */
export interface Beginnings {
  /** A folder of checkpoints, of any number of trainings. */
  readonly checkpoints?: string | undefined
  readonly start?: Start | undefined
}

/** Begins a training, or goes on from a checkpoint of the same data, settings and first weights. */
export async function beginSession(parts: SessionParts, from: Beginnings): Promise<{ session: TrainingSession; state: TrainingState }> {
  const { tensorflow, data, settings, following } = parts
  const warn = following.warn ?? (() => undefined)
  const model = await beginNetwork(tensorflow, { size: data.train, settings, start: from.start, warn })
  try {
    const first = await copyWeights(model)
    const place = from.checkpoints === undefined ? undefined : placeOf(parts, trainingKey(data, settings, first), from.checkpoints)
    const found = place && (await readCheckpoint(place, { like: first, warn }))
    if (found !== undefined) applyWeights(tensorflow, model, found.weights)
    const crew = await startCrew({ ...parts, train: data.train, model, adam: found?.adam }, settings.workers ?? 1)
    const steps = [...(found?.steps ?? [])]
    const keep = async (state: TrainingState): Promise<string | undefined> =>
      place && writeCheckpoint(place, { weights: await copyWeights(model), adam: crew.learner.adam, state, steps })
    return { session: { ...parts, model, crew, steps, place, keep }, state: found?.state ?? initialState }
  } catch (error) {
    model.dispose()
    throw error
  }
}

function placeOf({ tensorflow, settings }: SessionParts, key: string, checkpoints: string): CheckpointPlace {
  return { folder: join(checkpoints, key), key, arithmetic: describeArithmetic(arithmeticOf(tensorflow, settings)) }
}
