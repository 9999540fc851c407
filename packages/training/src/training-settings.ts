import { ComponentError } from '@kfp-ts/diagnostics'
import type { Augmentation } from './augmentation/augmentation.ts'
import { problem } from './codes.ts'
import type { BatchPlan } from './schedule/batch-plan.ts'
import type { ClassWeights } from './schedule/class-weights.ts'
import type { Schedule } from './schedule/learning-rate.ts'

/** How a classifier is trained: plain data, and with the data and the backend all that its weights depend on. */
export interface TrainingSettings {
  /** Passes over all photographs, at most. */
  readonly epochs: number
  /** Of Adam at its highest. */
  readonly learningRate: number
  /** Filters of the first convolution. */
  readonly width: number
  /** Photographs a step. */
  readonly batchSize: number | BatchPlan
  readonly seed: number
  /** `small` for photographs of up to 96 pixels, `strided` for larger ones unless given. */
  readonly network?: 'small' | 'strided'
  /** Convolutions; each halves the sides of what it sees. 3 in the small network; in the strided one as many as leave some 8 pixels. */
  readonly depth?: number
  /** Cosine unless given. */
  readonly schedule?: Schedule
  /** Epochs over which the learning rate rises first; 0 unless given. */
  readonly warmup?: number
  /** Turns alone unless given. */
  readonly augmentation?: Augmentation
  /** Both 1 unless given. */
  readonly classWeights?: ClassWeights
  /** The labels learnt are this / 2 and 1 - this / 2 in place of 0 and 1; 0 unless given. */
  readonly labelSmoothing?: number
  /** Share of a weight that a step at learning rate 1 takes off, biases aside; 0 unless given (Loshchilov and Hutter, arXiv 1711.05101). */
  readonly weightDecay?: number
  /** Training ends early after this many epochs without a lower validation loss; 3 unless given. */
  readonly patience?: number
  /** By how much the validation loss has to fall to count as lower; 0 unless given. */
  readonly minDelta?: number
  /** Layers with weights, from the input on, whose weights stay as they are; 0 unless given. */
  readonly freeze?: number
  /** Threads that share each batch; 1 unless given. */
  readonly workers?: number
}

/** A setting, its value, whether it is right, and what it has to be. */
type Check = readonly [name: string, value: unknown, isRight: boolean, allowed: string]

/** Throws a ComponentError (KF8202) that names every setting out of its range. */
export function checkSettings(settings: TrainingSettings): void {
  const checks = [...checksOfNumbers(settings), ...checksOfSchedule(settings), ...checksOfAugmentation(settings.augmentation)]
  const wrong = checks.flatMap(([name, value, isRight, allowed]) => (isRight ? [] : [problem('KF8202', [name, shown(value), allowed])]))
  if (wrong.length > 0) throw new ComponentError(wrong)
}

function checksOfNumbers(settings: TrainingSettings): readonly Check[] {
  const { learningRate, seed, labelSmoothing = 0, weightDecay = 0, minDelta = 0, classWeights } = settings
  const weights = classWeights === undefined || classWeights === 'balanced' ? [1, 1] : classWeights
  return [
    whole('epochs', settings.epochs, [1, 10_000]),
    ['learningRate', learningRate, learningRate > 0 && learningRate <= 1, 'more than 0 and at most 1'],
    whole('width', settings.width, [1, 256]),
    ['seed', seed, Number.isSafeInteger(seed), 'a whole number'],
    whole('depth', settings.depth ?? 1, [1, 8]),
    ['classWeights', weights, weights.length === 2 && weights.every((weight) => weight > 0 && Number.isFinite(weight)), 'two numbers above 0'],
    ['labelSmoothing', labelSmoothing, labelSmoothing >= 0 && labelSmoothing < 1, 'at least 0 and less than 1'],
    ['weightDecay', weightDecay, weightDecay >= 0 && weightDecay <= 1, 'a number from 0 to 1'],
    whole('patience', settings.patience ?? 1, [1, 10_000]),
    ['minDelta', minDelta, minDelta >= 0 && Number.isFinite(minDelta), 'at least 0'],
    whole('freeze', settings.freeze ?? 0, [0, 100]),
    whole('workers', settings.workers ?? 1, [1, 64]),
  ]
}

function checksOfSchedule({ epochs, batchSize, warmup = 0, schedule }: TrainingSettings): readonly Check[] {
  const sizes = typeof batchSize === 'number' ? [batchSize] : batchSize.sizes
  const name = typeof batchSize === 'number' ? 'batchSize' : 'batchSizes'
  const steps: readonly Check[] =
    schedule?.kind === 'step'
      ? [
          whole('schedule.epochs', schedule.epochs, [1, 10_000]),
          ['schedule.factor', schedule.factor, schedule.factor > 0 && schedule.factor <= 1, 'more than 0 and at most 1'],
        ]
      : []
  return [
    ...sizes.map((size) => whole(name, size, [1, 4096])),
    [name, sizes, sizes.length > 0, 'a list of at least one size'],
    ['warmup', warmup, warmup === 0 || (warmup > 0 && warmup < epochs), 'at least 0 and less than the number of epochs'],
    ...steps,
  ]
}

function checksOfAugmentation({ brightness = 0, contrast = 0, shift = 0, noise = 0 }: Augmentation = {}): readonly Check[] {
  const share = (name: string, value: number, most: number): Check => [
    `augmentation.${name}`,
    value,
    value >= 0 && value <= most,
    `from 0 to ${most}`,
  ]
  return [share('brightness', brightness, 1), share('contrast', contrast, 1), share('shift', shift, 0.5), share('noise', noise, 1)]
}

function whole(name: string, value: number, [least, most]: readonly [number, number]): Check {
  return [name, value, Number.isInteger(value) && value >= least && value <= most, `a whole number from ${least} to ${most}`]
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
