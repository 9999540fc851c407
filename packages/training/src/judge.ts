import type { ImageSignature, Shards } from '@kfp-ts/images'
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { Tensorflow } from './backends/tensorflow.ts'
import { taken } from './taken.ts'
import { plainBatches } from './training-batches.ts'

/** How a model does on photographs it is not trained with. */
export interface Judgement {
  /** Mean binary cross-entropy. */
  readonly loss: number
  /** Share on the right side of 0.5. */
  readonly accuracy: number
}

export async function judge(
  { core }: Tensorflow,
  model: LayersModel,
  data: { readonly shards: Shards; readonly signature: ImageSignature },
): Promise<Judgement> {
  const { shards, signature } = data
  let loss = 0
  let right = 0
  for (const { images, labels } of plainBatches(shards, signature, 64)) {
    const predicted = core.tidy(() => {
      const batch: Tensor4D = core.tensor4d(images, [labels.length, shards.height, shards.width, 3])
      return model.predictOnBatch(batch) as Tensor
    })
    const probabilities = await taken(predicted)
    labels.forEach((label, index) => {
      const probability = label === 1 ? (probabilities[index] as number) : 1 - (probabilities[index] as number)
      loss -= Math.log(Math.max(probability, 1e-7))
      if (probability > 0.5) right += 1
    })
  }
  return { loss: loss / shards.items.length, accuracy: right / shards.items.length }
}
