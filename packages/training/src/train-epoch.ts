import { setImmediate } from 'node:timers/promises'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { Scalar, Tensor } from '@tensorflow/tfjs-core'
import { problem } from './codes.ts'
import { cosineLearningRate } from './learning-rate.ts'
import { type Batch, trainingEpoch } from './training-batches.ts'
import type { TrainingSession } from './training-session.ts'
import type { TrainingState } from './training-state.ts'

/** Does the batches of an epoch that are not done yet. Between batches the process can answer signals; an abort ends the training there. */
export async function trainEpoch(session: TrainingSession, started: TrainingState): Promise<TrainingState> {
  const { settings, following, data, signature } = session
  const epoch = trainingEpoch(data.train, signature, { ...settings, epoch: started.epoch })
  const all = settings.epochs * epoch.batches
  let state = started
  while (state.batch < epoch.batches) {
    const done = (state.epoch - 1) * epoch.batches + state.batch
    const batch = epoch.batch(state.batch)
    const loss = step(session, batch, cosineLearningRate(settings.learningRate, done, all))
    state = { ...state, batch: state.batch + 1, lossSum: state.lossSum + loss * batch.labels.length }
    if (!Number.isFinite(loss)) throw new ComponentError([problem('KF8206', [String(state.epoch), String(state.batch)])])
    following.progress?.((done + 1) / all, `epoch ${state.epoch} of ${settings.epochs}, loss ${meanLoss(session, state).toFixed(3)}`)
    await setImmediate()
    if (following.signal?.aborted) await stop(session, state, epoch.batches)
  }
  return state
}

/** Moves the weights by one batch; the loss is the mean over its images before the move. */
function step({ tensorflow, model, adam, data }: TrainingSession, { images, labels }: Batch, learningRate: number): number {
  const { core, layers } = tensorflow
  return core.tidy(() => {
    const x = core.tensor4d(images, [labels.length, data.train.height, data.train.width, 3])
    const truth = core.tensor2d(labels, [labels.length, 1])
    const loss = (): Scalar => core.mean(layers.metrics.binaryCrossentropy(truth, model.apply(x, { training: true }) as Tensor))
    return adam.minimize(loss, learningRate)
  })
}

function meanLoss({ data, settings }: TrainingSession, { lossSum, batch }: TrainingState): number {
  return lossSum / Math.min(batch * settings.batchSize, data.train.items.length)
}

async function stop(session: TrainingSession, state: TrainingState, batches: number): Promise<never> {
  const place = await session.keep(state)
  const hint = place === undefined ? 'no checkpoint was asked for.' : `run it again to go on; the checkpoint is kept in ${place}.`
  throw new ComponentError([problem('KF8205', [String(state.epoch), String(state.batch), String(batches), hint])])
}
