import { type ImageSignature, seededRandom, type Shards, shuffledIndices, toFloat } from '@kfp-ts/images'
import { augmented } from './augmentation/augmented-image.ts'
import { defaultAugmentation } from './augmentation/augmentation.ts'
import { batchEnds } from './schedule/batch-plan.ts'
import { weightsOfClasses } from './schedule/class-weights.ts'
import type { TrainingSettings } from './training-settings.ts'

/** Images as the network is fed with them, and their labels. */
export interface Batch {
  /** count x height x width x 3 */
  readonly images: Float32Array
  /** 0 and 1, smoothed where the settings say so. */
  readonly labels: Float32Array
  /** How much of the batch's loss each image makes out; over a whole batch they sum to its images' mean class weight. */
  readonly shares: Float32Array
}

/** A slice of each batch: what one of several workers does of it. */
export interface Part {
  /** From 0. */
  readonly rank: number
  readonly size: number
}

const whole: Part = { rank: 0, size: 1 }

/** The batches of one epoch: which photographs, in which order and view, depends on the seed and the epoch alone. */
export interface Epoch {
  readonly batches: number
  /** Photographs in the batch of that number, from 0. */
  readonly sizeOf: (number: number) => number
  /** The batch of that number, or the part of it that one worker does. */
  readonly batch: (number: number, part?: Part) => Batch
}

export interface EpochChoice {
  readonly settings: TrainingSettings
  /** From 1. */
  readonly epoch: number
}

export function trainingEpoch(shards: Shards, signature: ImageSignature, { settings, epoch }: EpochChoice): Epoch {
  const { batchSize, seed, augmentation = defaultAugmentation, classWeights, labelSmoothing = 0 } = settings
  const count = shards.items.length
  const order = shuffledIndices(count, seededRandom(seed, 'order', epoch))
  const ends = batchEnds(batchSize, count, epoch)
  const weights = weightsOfClasses(shards, classWeights)
  const start = (number: number): number => ends[number - 1] ?? 0
  const sizeOf = (number: number): number => (ends[number] ?? 0) - start(number)
  const seen = (index: number): Uint8Array => augmented(shards.pixels(index), shards, { augmentation, seed, epoch, index })
  const batch = (number: number, { rank, size }: Part = whole): Batch => {
    const images = sizeOf(number)
    const [from, to] = [rank, rank + 1].map((part) => start(number) + Math.floor((images * part) / size))
    const { labels, ...rest } = makeBatch(shards, signature, { chosen: order.subarray(from, to), seen })
    return {
      ...rest,
      labels: labels.map((label) => label * (1 - labelSmoothing) + labelSmoothing / 2),
      shares: labels.map((label) => (weights[label] as number) / images),
    }
  }
  return { batches: ends.length, sizeOf, batch }
}

/** The batches to judge a model on: all images in their order, as they are. */
export function* plainBatches(shards: Shards, signature: ImageSignature, batchSize: number): Generator<Omit<Batch, 'shares'>> {
  const count = shards.items.length
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  for (let start = 0; start < count; start += batchSize) {
    yield makeBatch(shards, signature, { chosen: order.subarray(start, start + batchSize), seen: shards.pixels })
  }
}

interface Selection {
  readonly chosen: Uint32Array
  readonly seen: (index: number) => Uint8Array
}

function makeBatch(shards: Shards, signature: ImageSignature, { chosen, seen }: Selection): Omit<Batch, 'shares'> {
  const bytesPerImage = shards.width * shards.height * 3
  const bytes = new Uint8Array(chosen.length * bytesPerImage)
  chosen.forEach((index, position) => bytes.set(seen(index), position * bytesPerImage))
  const labels = Float32Array.from(chosen, (index) => shards.items[index]?.label ?? Number.NaN)
  return { images: toFloat(bytes, signature), labels }
}
