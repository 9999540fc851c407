import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Shards, writeFolderAtomically, writeSignature } from '@kfp-ts/images'
import { saveLayersModel } from './layers-model-files.ts'
import { copyWeights } from './network-weights.ts'
import { checkParity } from './onnx/check-parity.ts'
import { modelToOnnx } from './onnx/model-to-onnx.ts'
import type { Tensorflow } from './backends/tensorflow.ts'
import type { TrainedClassifier } from './train-classifier.ts'
import { plainBatches } from './training-batches.ts'

/** A folder for a model, and photographs to check its two forms with. */
export interface Publication {
  readonly folder: string
  readonly samples: Shards
  /** Writes what others want beside the model; called with the folder before it takes its name. */
  readonly beside?: (folder: string) => Promise<void>
}

/**
 * Writes a trained model whole or not at all: `model.json` and `weights.bin` (TensorFlow.js), `model.onnx`, `signature.json`.
 * Throws a ComponentError (KF8207) and writes nothing if the ONNX form answers differently.
 */
export async function publishClassifier(
  tensorflow: Tensorflow,
  { model, signature }: Pick<TrainedClassifier, 'model' | 'signature'>,
  { folder, samples, beside }: Publication,
): Promise<void> {
  // Into reach of what reads them at once.
  await copyWeights(model)
  const onnx = modelToOnnx(model)
  const { height, width } = signature.input
  for (const { images, labels } of plainBatches(samples, signature, 32)) {
    await checkParity(tensorflow, { model, onnx, images, shape: [labels.length, height, width, 3] })
  }
  await writeFolderAtomically(folder, async (pending) => {
    await writeSignature(pending, signature)
    await writeFile(join(pending, 'model.onnx'), onnx)
    await saveLayersModel(tensorflow, model, pending)
    await beside?.(pending)
  })
}
