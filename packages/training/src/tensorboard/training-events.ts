import type { EpochRecord, StepRecord } from '../training-state.ts'
import type { TrainingSettings } from '../training-settings.ts'
import { openEventFile } from './event-file.ts'

/** Takes what a training tells, and writes it where TensorBoard looks. */
export interface TrainingEvents {
  readonly onStep: (record: StepRecord) => void
  readonly onEpoch: (record: EpochRecord) => void
  /** Says that the training came to its end. */
  readonly end: () => void
}

/**
 * Begins the event file of a training in a folder: `step/...` by step, `epoch/...` by epoch, and the settings as hyper-parameters.
 *
 * @example
 * const events = trainingEvents('/tmp/logs', { epochs: 4, learningRate: 0.005, width: 16, batchSize: 32, seed: 1 })
 * events.onStep({ step: 1, at: Date.now(), loss: 0.69, learningRate: 0.005, images: 32 }) // or trainClassifier(..., { onStep: events.onStep })
 * events.end() // tensorboard --logdir /tmp/logs
 */
export function trainingEvents(folder: string, settings: TrainingSettings): TrainingEvents {
  const file = openEventFile(folder, { started: Date.now(), settings: flat(settings) })
  let last = 0
  const onStep = ({ at, step, loss, learningRate, images }: StepRecord): void => {
    last = step
    file.scalars({ at, step }, { 'step/loss': loss, 'step/learning rate': learningRate, 'step/photographs': images })
  }
  const onEpoch = ({ at, epoch, loss, validationLoss, validationAccuracy }: EpochRecord): void =>
    file.scalars(
      { at, step: epoch },
      { 'epoch/loss': loss, 'epoch/validation loss': validationLoss, 'epoch/validation accuracy': validationAccuracy },
    )
  return { onStep, onEpoch, end: () => file.end({ at: Date.now(), step: last }) }
}

/** Settings as one level of names: `schedule.kind`. */
function flat(settings: object, prefix = ''): Readonly<Record<string, string | number | boolean>> {
  const entries = Object.entries(settings).flatMap(([name, value]): readonly (readonly [string, string | number | boolean])[] => {
    if (Array.isArray(value)) return [[`${prefix}${name}`, value.join(', ')]]
    if (typeof value === 'object' && value !== null) return Object.entries(flat(value, `${prefix}${name}.`))
    return value === undefined ? [] : [[`${prefix}${name}`, value]]
  })
  return Object.fromEntries(entries)
}
