import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { imageSignature, writeSignature } from '@kfp-ts/images'
import { onnxModel } from './testing/onnx-writer.ts'

/** How wide and high the photographs are that the model sees, and what it calls bright (class 0) and dark (class 1) ones. */
export interface BrightnessModel {
  readonly side?: number
  readonly classes?: readonly [string, string]
}

/**
 * Writes the folder of a real model that needs no training, for tests of what serves models: it tells dark photographs from bright ones,
 * with probability sigmoid(20 * (0.5 - mean brightness)) for dark.
 * @example await writeBrightnessModel('/tmp/model')
 */
export async function writeBrightnessModel(folder: string, { side = 8, classes = ['Negative', 'Positive'] }: BrightnessModel = {}): Promise<void> {
  await mkdir(folder, { recursive: true })
  const signature = imageSignature({ width: side, height: side }, classes)
  // The model sees byte * scale + offset, and is to answer by byte / 255.
  const { scale, offset } = signature.input
  const slope = -20 / (255 * scale)
  const model = onnxModel({
    nodes: [
      { operation: 'ReduceMean', inputs: ['x'], outputs: ['mean'], attributes: { axes: [1, 2, 3], keepdims: 1 } },
      { operation: 'Flatten', inputs: ['mean'], outputs: ['row'], attributes: { axis: 1 } },
      { operation: 'Gemm', inputs: ['row', 'weight', 'bias'], outputs: ['darkness'] },
      { operation: 'Sigmoid', inputs: ['darkness'], outputs: ['y'] },
    ],
    weights: { weight: { shape: [1, 1], values: [slope] }, bias: { shape: [1], values: [10 - slope * offset] } },
    input: [side, side, 3],
    output: [1],
  })
  await writeFile(join(folder, 'model.onnx'), model)
  await writeSignature(folder, signature)
}
