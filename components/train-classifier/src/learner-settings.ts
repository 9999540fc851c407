import type { Augmentation, BatchPlan, ClassWeights, Schedule, TrainingSettings } from '@kfp-ts/training'

/** The inputs of the step that say how to learn: flat, and with a value for everything, as inputs are. */
export interface LearnerInputs {
  readonly epochs: number
  readonly learningRate: number
  readonly width: number
  readonly batchSize: number
  readonly batchSizes: readonly number[]
  readonly batchSizesOver: BatchPlan['over']
  readonly seed: number
  readonly network: 'auto' | 'small' | 'strided'
  readonly depth: number
  readonly schedule: Schedule['kind']
  readonly stepEpochs: number
  readonly stepFactor: number
  readonly warmup: number
  readonly augment: Augmentation
  readonly classWeights: readonly number[]
  readonly balanced: boolean
  readonly labelSmoothing: number
  readonly weightDecay: number
  readonly patience: number
  readonly minDelta: number
  readonly freeze: number
}

/** The same as a training takes them. */
export function learnerSettings(inputs: LearnerInputs, workers: number): TrainingSettings {
  const { epochs, learningRate, width, seed, warmup, labelSmoothing, weightDecay, patience, minDelta, freeze } = inputs
  const { batchSize, batchSizes, batchSizesOver, network, depth, augment } = inputs
  return {
    epochs,
    learningRate,
    width,
    seed,
    warmup,
    labelSmoothing,
    weightDecay,
    patience,
    minDelta,
    freeze,
    workers,
    batchSize: batchSizes.length === 0 ? batchSize : { sizes: batchSizes, over: batchSizesOver },
    ...(network !== 'auto' && { network }),
    ...(depth !== 0 && { depth }),
    schedule: scheduleOf(inputs),
    augmentation: augment,
    ...weightsOf(inputs),
  }
}

function scheduleOf({ schedule: kind, stepEpochs: epochs, stepFactor: factor }: LearnerInputs): Schedule {
  return kind === 'step' ? { kind, epochs, factor } : { kind }
}

function weightsOf({ classWeights, balanced }: LearnerInputs): { readonly classWeights?: ClassWeights } {
  if (balanced) return { classWeights: 'balanced' }
  // Other than two are refused by the training.
  return classWeights.length === 0 ? {} : { classWeights: classWeights as unknown as readonly [number, number] }
}
