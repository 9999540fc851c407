import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { type Following, inPercents, readSignature, type Shards } from '@kfp-ts/images'
import { problem } from './codes.ts'
import { openOnnx, type OnnxModel } from './onnx/onnx-session.ts'
import { plainBatches } from './training-batches.ts'

/**
 * The probability of class 1 for every image of some shards, by the ONNX form of the model in a folder: the one that is served.
 * Throws a ComponentError if the model cannot be read (KF8105, KF8209) or wants images of another size (KF8210).
 */
export async function predict(modelFolder: string, shards: Shards, following: Following = {}): Promise<Float32Array> {
  const { progress, signal } = inPercents(following)
  const signature = await readSignature(modelFolder)
  const { height, width } = signature.input
  if (shards.height !== height || shards.width !== width) {
    throw new ComponentError([problem('KF8210', [`${shards.width} x ${shards.height} pixels`, `${width} x ${height}`])])
  }
  const model = await openModel(modelFolder)
  const probabilities = new Float32Array(shards.items.length)
  let done = 0
  try {
    for (const { images, labels } of plainBatches(shards, signature, 32)) {
      signal?.throwIfAborted()
      probabilities.set(await model.predict(images, [labels.length, height, width, 3]), done)
      done += labels.length
      progress?.(done / shards.items.length, `judged ${done} of ${shards.items.length} photographs`)
    }
    return probabilities
  } finally {
    await model.release()
  }
}

async function openModel(folder: string): Promise<OnnxModel> {
  try {
    return await openOnnx(await readFile(join(folder, 'model.onnx')))
  } catch (error) {
    throw new ComponentError([problem('KF8209', [folder, (error as Error).message])])
  }
}
