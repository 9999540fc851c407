import { ComponentError } from '@kfp-ts/diagnostics'
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { problem } from '../codes.ts'
import type { Tensorflow } from '../backends/tensorflow.ts'
import { taken } from '../taken.ts'
import { openOnnx } from './onnx-session.ts'

/** The largest difference of two probabilities that float32 arithmetic in another order explains. */
const tolerance = 1e-5

/** A model in both of its forms, and images to ask it about. */
export interface ParityCheck {
  readonly model: LayersModel
  readonly onnx: Uint8Array
  /** [count, height, width, 3] */
  readonly shape: readonly [number, number, number, number]
  readonly images: Float32Array
}

/** Asks both forms of a model about the same images. Throws a ComponentError (KF8207) unless they answer alike. */
export async function checkParity({ core }: Tensorflow, { model, onnx, shape, images }: ParityCheck): Promise<void> {
  const predicted = core.tidy(() => {
    const batch: Tensor4D = core.tensor4d(images, [...shape])
    return model.predictOnBatch(batch) as Tensor
  })
  const expected = await taken(predicted)
  const session = await openOnnx(onnx)
  const actual = await session.predict(images, shape)
  await session.release()
  const difference = Math.max(...actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN))))
  if (!(difference <= tolerance)) throw new ComponentError([problem('KF8207', [String(difference), String(tolerance)])])
}
