import type * as Core from '@tensorflow/tfjs-core'
import type * as Layers from '@tensorflow/tfjs-layers'

/** What computes: the native TensorFlow library, WebAssembly, or plain JavaScript. */
export type Backend = 'tensorflow' | 'wasm' | 'cpu'

export type TensorflowCore = typeof Core

/** TensorFlow.js, loaded and ready on one backend. */
export interface Tensorflow {
  readonly core: TensorflowCore
  readonly layers: typeof Layers
  readonly backend: Backend
}
