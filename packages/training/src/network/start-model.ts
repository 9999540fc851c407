import { ComponentError } from '@kfp-ts/diagnostics'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { problem } from '../codes.ts'
import { loadLayersModel } from '../layers-model-files.ts'
import type { Tensorflow } from '../backends/tensorflow.ts'

type Layer = LayersModel['layers'][number]

/** Which layers of a network began with the weights of another model, and which did not. */
export interface TakenLayers {
  readonly taken: readonly string[]
  readonly left: readonly string[]
}

/**
 * Gives a network the weights of a model in TensorFlow.js's LayersModel form. A layer takes those of the layer of its name or, if there is none of
 * equal shapes, those of the next unused one of equal shapes. Throws a ComponentError if the model cannot be read (KF8209) or nothing of it fits (KF8215).
 */
export async function takeWeights(tensorflow: Tensorflow, network: LayersModel, folder: string): Promise<TakenLayers> {
  const start = await loadLayersModel(tensorflow, folder)
  try {
    const given = start.layers.filter(hasWeights)
    const own = network.layers.filter(hasWeights)
    // Namesakes first, so that nobody else takes theirs.
    const namesakes = own.filter((layer) => takeLayer(layer, given, ({ name }) => name === layer.name))
    const others = own.filter((layer) => !namesakes.includes(layer) && takeLayer(layer, given, () => true))
    const taken = own.filter((layer) => namesakes.includes(layer) || others.includes(layer))
    if (taken.length === 0) throw new ComponentError([problem('KF8215', [folder, own.map(describe).join(', ')])])
    return { taken: namesOf(taken), left: namesOf(own.filter((layer) => !taken.includes(layer))) }
  } finally {
    start.dispose()
  }
}

/** The layers of a model that have weights, from the input on. */
export function layersWithWeights(model: LayersModel): readonly Layer[] {
  return model.layers.filter(hasWeights)
}

/** Takes the first layer of equal shapes that is wanted out of those given and copies its weights; false if there is none. */
function takeLayer(layer: Layer, given: Layer[], isWanted: (other: Layer) => boolean): boolean {
  const chosen = given.find((other) => shapesOf(other) === shapesOf(layer) && isWanted(other))
  if (chosen === undefined) return false
  layer.setWeights(chosen.getWeights())
  given.splice(given.indexOf(chosen), 1)
  return true
}

function hasWeights(layer: Layer): boolean {
  return layer.getWeights().length > 0
}

function shapesOf(layer: Layer): string {
  return layer
    .getWeights()
    .map(({ shape }) => shape.join(' x '))
    .join(' and ')
}

function describe(layer: Layer): string {
  return `${layer.name} ${shapesOf(layer)}`
}

function namesOf(layers: readonly Layer[]): readonly string[] {
  return layers.map(({ name }) => name)
}
