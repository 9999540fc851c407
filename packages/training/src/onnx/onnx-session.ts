import { createRequire } from 'node:module'
import type * as Runtime from 'onnxruntime-node'

/** A model that runs in ONNX Runtime on one thread. */
export interface OnnxModel {
  /** The probabilities of class 1 for images of the given shape [count, height, width, 3]. */
  readonly predict: (images: Float32Array, shape: readonly number[]) => Promise<Float32Array>
  readonly release: () => Promise<void>
}

// Required and not imported: a CommonJS package that names its exports only while it runs. Loaded when it is needed.
const loadRuntime = (): typeof Runtime => createRequire(import.meta.url)('onnxruntime-node') as typeof Runtime

/** Loads the bytes of an ONNX file with input `x` and output `y`. */
export async function openOnnx(bytes: Uint8Array): Promise<OnnxModel> {
  const { InferenceSession, Tensor } = loadRuntime()
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 })
  return {
    predict: async (images, shape) => {
      const { y } = await session.run({ x: new Tensor('float32', images, shape) })
      return y?.data as Float32Array
    },
    release: () => session.release(),
  }
}
