import { type ImageSignature, seededRandom, type Shards, shuffledIndices, toFloat } from '@kfp-ts/images'
import { turned } from './turned-image.ts'

/** Images as the network is fed with them, and their labels. */
export interface Batch {
  /** count x height x width x 3 */
  readonly images: Float32Array
  readonly labels: Float32Array
}

/** The batches of one epoch: shuffled and turned in ways that depend on the seed and the epoch alone. */
export interface Epoch {
  readonly batches: number
  readonly batch: (number: number) => Batch
}

export interface EpochChoice {
  readonly batchSize: number
  readonly seed: number
  /** From 1. */
  readonly epoch: number
}

export function trainingEpoch(shards: Shards, signature: ImageSignature, { batchSize, seed, epoch }: EpochChoice): Epoch {
  const count = shards.items.length
  const order = shuffledIndices(count, seededRandom(seed, 'order', epoch))
  const batch = (number: number): Batch => {
    const chosen = order.subarray(number * batchSize, (number + 1) * batchSize)
    const seen = (index: number): Uint8Array => turned(shards.pixels(index), shards, seededRandom(seed, 'turn', epoch, index))
    return makeBatch(shards, signature, { chosen, seen })
  }
  return { batches: Math.ceil(count / batchSize), batch }
}

/** The batches to judge a model on: all images in their order, as they are. */
export function* plainBatches(shards: Shards, signature: ImageSignature, batchSize: number): Generator<Batch> {
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

function makeBatch(shards: Shards, signature: ImageSignature, { chosen, seen }: Selection): Batch {
  const bytesPerImage = shards.width * shards.height * 3
  const bytes = new Uint8Array(chosen.length * bytesPerImage)
  chosen.forEach((index, position) => bytes.set(seen(index), position * bytesPerImage))
  const labels = Float32Array.from(chosen, (index) => shards.items[index]?.label ?? Number.NaN)
  return { images: toFloat(bytes, signature), labels }
}
