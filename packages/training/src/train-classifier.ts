import { ComponentError } from '@kfp-ts/diagnostics'
import { type ImageSignature, imageSignature, inPercents } from '@kfp-ts/images'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { type Arithmetic, arithmeticOf } from './arithmetic.ts'
import type { Tensorflow } from './backends/tensorflow.ts'
import { checkData } from './check-data.ts'
import { judge } from './judge.ts'
import { type Start, thaw } from './network/begin-network.ts'
import { applyWeights, copyWeights } from './network-weights.ts'
import { diverged, keepOrWarn, trainEpoch } from './train-epoch.ts'
import type { TrainingData } from './training-data.ts'
import type { TrainingFollowing, Verdict } from './training-following.ts'
import { beginSession, type TrainingSession } from './training-session.ts'
import { checkSettings, type TrainingSettings } from './training-settings.ts'
import { bestEpoch, type EpochRecord, isStale, type TrainingState } from './training-state.ts'

/** What is to be trained, and how it is followed. */
export interface TrainingOrder extends TrainingData, TrainingFollowing {
  readonly settings: TrainingSettings
  /**
   * A folder for checkpoints, which many trainings may share. A training that finds one of its own there goes on from it, with the same result to the
   * last bit. One is written after each epoch, from time to time within it, and when the training is stopped.
   */
  readonly checkpoints?: string
  /** Seconds from one checkpoint to the next within an epoch; 60 unless given. */
  readonly checkpointSeconds?: number
  /** The folder of a model whose weights to begin with, as far as they fit. */
  readonly start?: Start
}

/** What a training comes to. */
export interface TrainedClassifier {
  /** With the weights of its best epoch; `dispose()` gives its memory back. */
  readonly model: LayersModel
  readonly signature: ImageSignature
  readonly history: readonly EpochRecord[]
  /** The epoch with the lowest validation loss. */
  readonly best: EpochRecord
  /** Why it ended: all epochs were done, the loss fell no more, or `report` said so. */
  readonly end: 'complete' | 'stale' | 'stopped'
  readonly arithmetic: Arithmetic
  /** The folder of its own checkpoints, to be removed when the model is safe. */
  readonly checkpoints?: string
}

const defaultPatience = 3

/**
 * Trains a network to tell two classes of photographs apart. The same data, settings, start and arithmetic give the same weights to the last bit,
 * however often the training was stopped or killed in between.
 * Throws a ComponentError if a setting (KF8202), the data (KF8203, KF8204, KF8217) or the start (KF8209, KF8215) does not fit, the loss is lost (KF8206),
 * a worker is (KF8243), or it is stopped (KF8205).
 *
 * @example
 * import { readShards } from '@kfp-ts/images'
 *
 * const [train, validation] = await Promise.all([readShards('/data/train'), readShards('/data/validation')])
 * const settings = { epochs: 4, learningRate: 0.005, width: 16, batchSize: 32, seed: 1 }
 * const { best } = await trainClassifier(await loadTensorflow(), { train, validation, settings, checkpoints: '/data/checkpoints' })
 * console.log(best.validationAccuracy)
 */
export async function trainClassifier(tensorflow: Tensorflow, order: TrainingOrder): Promise<TrainedClassifier> {
  const { settings, checkpoints, checkpointSeconds = 60, start, train, validation, ...following } = order
  checkSettings(settings)
  checkData(order)
  const signature = imageSignature(train, train.classes)
  const parts = { tensorflow, data: { train, validation }, signature, settings, checkpointSeconds, following: { ...following, ...inPercents(order) } }
  const { session, state } = await beginSession(parts, { checkpoints, start })
  const { model, place } = session
  try {
    const { end, ...trained } = await trainToTheEnd(session, state)
    applyWeights(tensorflow, model, trained.state.best ?? [])
    thaw(model)
    const { history } = trained.state
    const result = { model, signature, history, best: bestEpoch(history) as EpochRecord, end, arithmetic: arithmeticOf(tensorflow, settings) }
    return place === undefined ? result : { ...result, checkpoints: place.folder }
  } catch (error) {
    model.dispose()
    throw error
  } finally {
    await session.crew.end()
  }
}

async function trainToTheEnd(session: TrainingSession, started: TrainingState): Promise<{ state: TrainingState; end: TrainedClassifier['end'] }> {
  const { epochs, patience = defaultPatience, minDelta = 0 } = session.settings
  let verdict = await tellAgain(session, started)
  let state = started
  while (verdict === 'go on' && state.epoch <= epochs && !isStale(state.history, { patience, minDelta })) {
    state = await judged(session, await trainEpoch(session, state))
    await keepOrWarn(session, state)
    verdict = await report(session, state.history.at(-1) as EpochRecord)
  }
  if (verdict === 'stop') return { state, end: 'stopped' }
  return { state, end: state.epoch > epochs ? 'complete' : 'stale' }
}

/** What was done before the checkpoint that a training goes on from. */
async function tellAgain(session: TrainingSession, { epoch, batch, history }: TrainingState): Promise<Verdict> {
  const { settings, steps, following } = session
  if (steps.length > 0) following.progress?.((epoch - 1) / settings.epochs, `goes on in epoch ${epoch} after batch ${batch}`)
  for (const record of steps) following.onStep?.(record)
  for (const record of history) if ((await report(session, record)) === 'stop') return 'stop'
  return 'go on'
}

async function report({ following }: TrainingSession, record: EpochRecord): Promise<Verdict> {
  return (await following.report?.(record)) ?? 'go on'
}

/** The state at the start of the next epoch, with this one on record. */
async function judged(session: TrainingSession, { epoch, batch, lossSum, history, best }: TrainingState): Promise<TrainingState> {
  const { tensorflow, model, data, signature, steps } = session
  const { loss, accuracy } = await judge(tensorflow, model, { shards: data.validation, signature })
  const learningRate = steps.at(-1)?.learningRate ?? 0
  if (!Number.isFinite(loss)) throw new ComponentError([diverged(epoch, batch, learningRate)])
  const means = { loss: lossSum / data.train.items.length, validationLoss: loss, validationAccuracy: accuracy }
  const record = { epoch, step: steps.length, ...means, learningRate, at: Date.now() }
  const records = [...history, record]
  const bestWeights = bestEpoch(records) === record ? await copyWeights(model) : best
  return { epoch: epoch + 1, batch: 0, lossSum: 0, history: records, ...(bestWeights && { best: bestWeights }) }
}
