import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import type { Size } from '@kfp-ts/images'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { Tensorflow } from '../backends/tensorflow.ts'
import { problem } from '../codes.ts'
import type { TrainingSettings } from '../training-settings.ts'
import { classifierNetwork } from './classifier-network.ts'
import { networkShape } from './network-shape.ts'
import { layersWithWeights, takeWeights } from './start-model.ts'

/** The folder of a model (`model.json` and its weights) whose weights a training begins with. */
export type Start = string

export interface Beginning {
  readonly size: Size
  readonly settings: TrainingSettings
  readonly start: Start | undefined
  readonly warn: (warning: Diagnostic) => void
}

/** Makes the network that settings ask for, with the weights of a start model where there is one and its first layers frozen where that is asked for. */
export async function beginNetwork(tensorflow: Tensorflow, { size, settings, start, warn }: Beginning): Promise<LayersModel> {
  const model = classifierNetwork(tensorflow, networkShape(size, settings))
  try {
    if (start !== undefined) {
      const { left } = await takeWeights(tensorflow, model, start)
      if (left.length > 0) warn(problem('KF8216', [start, left.join(', ')]))
    }
    freeze(model, settings.freeze ?? 0, start === undefined)
    return model
  } catch (error) {
    model.dispose()
    throw error
  }
}

function freeze(model: LayersModel, count: number, isNew: boolean): void {
  const layers = layersWithWeights(model)
  const most = isNew ? 0 : layers.length - 1
  const allowed = isNew ? '0 without a start model, as new weights have to learn' : `at most ${most} of the ${layers.length} layers`
  if (count > most) throw new ComponentError([problem('KF8202', ['freeze', String(count), allowed])])
  for (const layer of layers.slice(0, count)) layer.trainable = false
}

/** Lets all layers learn again: what is published knows nothing of how it was trained. */
export function thaw(model: LayersModel): void {
  for (const layer of model.layers) layer.trainable = true
}
