import { ComponentError } from '@kfp-ts/diagnostics'
import { type Following, type ImageSignature, imageSignature, inPercents } from '@kfp-ts/images'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { problem } from './codes.ts'
import { judge } from './judge.ts'
import { applyWeights, copyWeights } from './network-weights.ts'
import type { Tensorflow } from './tensorflow.ts'
import { trainEpoch } from './train-epoch.ts'
import { beginSession, type TrainingSession } from './training-session.ts'
import type { TrainingData } from './training-data.ts'
import { checkSettings, type TrainingSettings } from './training-settings.ts'
import { bestEpoch, type EpochRecord, isStale, type TrainingState } from './training-state.ts'

/** What is to be trained, and how it is followed. */
export interface TrainingOrder extends TrainingData, Following {
  readonly settings: TrainingSettings
  /** A folder for checkpoints. A training that finds one of its own there goes on from it, with the same result to the last bit. */
  readonly checkpoints?: string
}

/** What a training comes to. */
export interface TrainedClassifier {
  /** With the weights of its best epoch; `dispose()` gives its memory back. */
  readonly model: LayersModel
  readonly signature: ImageSignature
  readonly history: readonly EpochRecord[]
  /** The epoch with the lowest validation loss. */
  readonly best: EpochRecord
}

const defaultPatience = 3

/**
 * Trains a network to tell two classes of photographs apart. The same data, settings and backend give the same weights to the last bit.
 * Throws a ComponentError if a setting (KF8202) or the data (KF8203, KF8204) does not fit, the loss is lost (KF8206) or it is stopped (KF8205).
 */
export async function trainClassifier(tensorflow: Tensorflow, order: TrainingOrder): Promise<TrainedClassifier> {
  const { settings, checkpoints, train, validation } = order
  checkSettings(settings)
  checkData(order)
  const signature = imageSignature(train, train.classes)
  const parts = { tensorflow, data: { train, validation }, signature, settings, following: inPercents(order) }
  const { session, state } = await beginSession(parts, checkpoints)
  try {
    const { history, best } = await trainToTheEnd(session, state)
    applyWeights(tensorflow, session.model, best ?? [])
    return { model: session.model, signature, history, best: bestEpoch(history) as EpochRecord }
  } catch (error) {
    session.model.dispose()
    throw error
  } finally {
    session.adam.dispose()
  }
}

async function trainToTheEnd(session: TrainingSession, started: TrainingState): Promise<TrainingState> {
  const { epochs, patience = defaultPatience } = session.settings
  let state = started
  while (state.epoch <= epochs && !isStale(state.history, patience)) {
    state = judged(session, await trainEpoch(session, state))
    await session.keep(state)
  }
  return state
}

/** The state at the start of the next epoch, with this one on record. */
function judged({ tensorflow, model, data, signature }: TrainingSession, { epoch, lossSum, history, best }: TrainingState): TrainingState {
  const { loss, accuracy } = judge(tensorflow, model, { shards: data.validation, signature })
  const record = { epoch, loss: lossSum / data.train.items.length, validationLoss: loss, validationAccuracy: accuracy }
  const records = [...history, record]
  const bestWeights = bestEpoch(records) === record ? copyWeights(model) : best
  return { epoch: epoch + 1, batch: 0, lossSum: 0, history: records, ...(bestWeights && { best: bestWeights }) }
}

function checkData({ train, validation }: TrainingData): void {
  if (train.items.length === 0) throw new ComponentError([problem('KF8204', ['train on'])])
  if (validation.items.length === 0) throw new ComponentError([problem('KF8204', ['validate on'])])
  const [one, other] = [train, validation].map(({ width, height, classes }) => `${width} x ${height} pixels of ${classes.join(' and ')}`) as [
    string,
    string,
  ]
  if (one !== other) throw new ComponentError([problem('KF8203', [one, other])])
}
