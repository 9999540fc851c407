import { setImmediate } from 'node:timers/promises'
import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { learningRateAt } from './schedule/learning-rate.ts'
import { type Epoch, trainingEpoch } from './training-batches.ts'
import type { TrainingSession } from './training-session.ts'
import type { TrainingSettings } from './training-settings.ts'
import type { StepRecord, TrainingState } from './training-state.ts'

/** Does the batches of an epoch that are not done yet. Between batches the process can answer signals; an abort ends the training there. */
export async function trainEpoch(session: TrainingSession, started: TrainingState): Promise<TrainingState> {
  const { settings, following, data, signature } = session
  const epoch = trainingEpoch(data.train, signature, { settings, epoch: started.epoch })
  let state = started
  let kept = Date.now()
  while (state.batch < epoch.batches) {
    const record = await takeStep(session, state, epoch)
    state = { ...state, batch: state.batch + 1, lossSum: state.lossSum + record.loss * record.images }
    tell(session, state, epoch)
    await setImmediate()
    if (following.signal?.aborted) await stop(session, state, epoch.batches)
    if (Date.now() - kept >= session.checkpointSeconds * 1000 && state.batch < epoch.batches) {
      await keepOrWarn(session, state)
      kept = Date.now()
    }
  }
  return state
}

/** Writes a checkpoint if any are wanted. A training does not end because one cannot be written: it may never be needed. */
export async function keepOrWarn({ keep, following }: TrainingSession, state: TrainingState): Promise<void> {
  await keep(state).catch((error: ComponentError) => {
    for (const diagnostic of error.diagnostics) following.warn?.({ ...diagnostic, severity: 'warning' })
  })
}

/** The learning rate of a batch of an epoch (from 1). */
export function rateOf(settings: TrainingSettings, epoch: number, doneOfIt: number): number {
  const { learningRate: initial, schedule = { kind: 'cosine' }, warmup = 0, epochs } = settings
  return learningRateAt({ initial, schedule, warmup }, { at: epoch - 1 + doneOfIt, epochs })
}

async function takeStep(session: TrainingSession, { epoch: number, batch }: TrainingState, epoch: Epoch): Promise<StepRecord> {
  const { crew, settings, steps, following } = session
  const learningRate = rateOf(settings, number, batch / epoch.batches)
  const loss = await crew.step({ epoch: number, batch, learningRate })
  if (!Number.isFinite(loss)) throw new ComponentError([diverged(number, batch + 1, learningRate)])
  const record = { step: steps.length + 1, at: Date.now(), loss, learningRate, images: epoch.sizeOf(batch) }
  steps.push(record)
  following.onStep?.(record)
  return record
}

/** That the loss is lost, and which learning rate may keep it. */
export function diverged(epoch: number, batch: number, learningRate: number): Diagnostic {
  const [rate, lower] = [learningRate, learningRate / 5].map((value) => String(Number(value.toPrecision(2)))) as [string, string]
  return problem('KF8206', [String(epoch), String(batch), rate, lower])
}

function tell({ settings, following }: TrainingSession, { epoch: number, batch, lossSum }: TrainingState, epoch: Epoch): void {
  let seen = 0
  for (let before = 0; before < batch; before++) seen += epoch.sizeOf(before)
  const fraction = (number - 1 + batch / epoch.batches) / settings.epochs
  following.progress?.(fraction, `epoch ${number} of ${settings.epochs}, loss ${(lossSum / seen).toFixed(3)}`)
}

async function stop(session: TrainingSession, state: TrainingState, batches: number): Promise<never> {
  const words = [String(state.epoch), String(state.batch), String(batches)] as const
  const stopped = (hint: string): Diagnostic => problem('KF8205', [...words, hint])
  const place = await session.keep(state).catch((error: ComponentError) => {
    throw new ComponentError([stopped('what was learnt since the last checkpoint is lost.'), ...error.diagnostics])
  })
  const hint = place === undefined ? 'no checkpoint was asked for.' : `run it again to go on; the checkpoint is kept in ${place}.`
  throw new ComponentError([stopped(hint)])
}
