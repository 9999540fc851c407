import type { ImageSignature } from '@kfp-ts/images'

/** What a model thread starts with. */
export interface ThreadData {
  readonly onnx: Uint8Array
  readonly signature: ImageSignature
  readonly maxBatch: number
}

/** The pixels of one or more images, one behind the other. */
export interface ThreadRequest {
  readonly pixels: Uint8Array
}

/** One answer for the start, then one for each request. */
export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'probabilities'; readonly probabilities: Float32Array }
  | { readonly kind: 'failed'; readonly reason: string }
