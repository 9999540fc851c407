import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { io } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { problem } from './codes.ts'
import type { Tensorflow } from './backends/tensorflow.ts'

/** Writes `model.json` and `weights.bin`, TensorFlow.js's LayersModel form, into a folder. Equal models give equal bytes. */
export async function saveLayersModel({ core }: Tensorflow, model: LayersModel, folder: string): Promise<void> {
  const save = async (artifacts: io.ModelArtifacts): Promise<io.SaveResult> => {
    const { weightData, weightSpecs = [], ...description } = artifacts
    const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }]
    await writeFile(join(folder, 'weights.bin'), new Uint8Array(core.io.CompositeArrayBuffer.join(weightData ?? new ArrayBuffer(0))))
    await writeFile(join(folder, 'model.json'), `${JSON.stringify({ ...description, weightsManifest })}\n`)
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } }
  }
  await model.save({ save })
}

/** Reads a model that `saveLayersModel` or TensorFlow.js itself wrote. Throws a ComponentError (KF8209) if it cannot. */
export async function loadLayersModel({ layers }: Tensorflow, folder: string): Promise<LayersModel> {
  try {
    return await layers.loadLayersModel({ load: () => readArtifacts(folder) })
  } catch (error) {
    throw new ComponentError([problem('KF8209', [folder, (error as Error).message])])
  }
}

async function readArtifacts(folder: string): Promise<io.ModelArtifacts> {
  const { weightsManifest, ...description } = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as io.ModelJSON
  const groups = weightsManifest ?? []
  const files = await Promise.all(groups.flatMap(({ paths }) => paths).map((path) => readFile(join(folder, inside(path)))))
  const weightData = new Uint8Array(Buffer.concat(files)).buffer
  return { ...description, weightSpecs: groups.flatMap(({ weights }) => weights), weightData }
}

/** A model may come from anywhere; what it names has to lie in its folder. */
function inside(path: string): string {
  if (/^[\w-][\w. -]*$/.test(path)) return path
  throw new Error(`it names a file that is not in its folder: ${path}`)
}
