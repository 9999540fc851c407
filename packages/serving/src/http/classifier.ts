import { ComponentError } from '@kfp-ts/diagnostics'
import { decodeImage, defaultImageLimits, type ImageSignature } from '@kfp-ts/images'
import type { MicroBatcher } from '../batching/micro-batcher.ts'
import type { RequestLimits } from '../settings.ts'
import { type Prediction, predictionOf } from './prediction.ts'
import { RequestError } from './request-error.ts'
import type { Upload } from './uploads.ts'

/** What turns uploads into predictions. */
export interface Classifier {
  readonly signature: ImageSignature
  readonly batcher: MicroBatcher<Uint8Array, number>
  readonly limits: RequestLimits
}

/** Decodes the images beside each other, then lets the batcher put them together with those of other requests. */
export async function classify(
  { signature, batcher, limits }: Classifier,
  uploads: readonly Upload[],
  signal: AbortSignal,
): Promise<readonly Prediction[]> {
  const pixels = await Promise.all(uploads.map((upload) => decode(upload, signature, limits)))
  const probabilities = await batcher.submit(pixels, signal)
  return probabilities.map((probability, index) => predictionOf(probability, signature.classes, uploads[index]?.file))
}

async function decode({ file, bytes }: Upload, signature: ImageSignature, { pixels, imageBytes }: RequestLimits): Promise<Uint8Array> {
  try {
    return await decodeImage(bytes, signature, { ...defaultImageLimits, bytes: imageBytes, pixels })
  } catch (error) {
    const [diagnostic] = error instanceof ComponentError ? error.diagnostics : []
    if (diagnostic === undefined) throw error
    throw new RequestError(diagnostic.code === 'KF8103' ? 413 : 422, diagnostic, { file })
  }
}
