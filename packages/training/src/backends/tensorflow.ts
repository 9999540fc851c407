import type * as Core from '@tensorflow/tfjs-core'
import type * as Layers from '@tensorflow/tfjs-layers'

/** What computes: TensorFlow's own library on a GPU or on processors, WebGPU (an experiment), WebAssembly, or plain JavaScript. */
export type Backend = 'native-gpu' | 'native' | 'webgpu' | 'wasm' | 'cpu'

export type TensorflowCore = typeof Core

/** TensorFlow.js, loaded and ready on one backend; all that the bits of a result depend on besides the program is named here. */
export interface Tensorflow {
  readonly core: TensorflowCore
  readonly layers: typeof Layers
  readonly backend: Backend
  /** Of what computes: `TensorFlow 2.21.0`, or `TensorFlow.js 4.22.0` where that itself does. */
  readonly version: string
  /** Threads of one operation. */
  readonly threads: number
  /** The model name of the processor or GPU. */
  readonly device: string
}
