import { createHash } from 'node:crypto'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { Tensorflow } from './backends/tensorflow.ts'

/** A copy of a model's weights, in the order of its layers. */
export type Weights = readonly Float32Array[]

/**
 * Copies the weights of a model out of the backend's memory. From then on they can be read at once as well, on every backend: a GPU that has to be waited
 * for the first time keeps what was read at hand.
 */
export async function copyWeights(model: LayersModel): Promise<Weights> {
  return Promise.all(model.getWeights().map(async (weight) => Float32Array.from(await weight.data())))
}

export function applyWeights({ core }: Tensorflow, model: LayersModel, weights: Weights): void {
  core.tidy(() => {
    model.setWeights(model.getWeights().map((weight, index) => core.tensor(weights[index] as Float32Array, weight.shape)))
  })
}

/** The SHA-256 of all weights: equal for two trainings exactly if every bit of both models is. */
export function hashWeights(weights: Weights): string {
  return createHash('sha256').update(joinWeights(weights)).digest('hex')
}

/** All weights one after another, four bytes each. */
export function joinWeights(weights: Weights): Uint8Array {
  return Buffer.concat(weights.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)))
}

/** Cuts joined weights into arrays of the lengths that those of `like` have; as many as there are bytes for. */
export function splitWeights(bytes: Uint8Array, like: Weights): Weights {
  let start = 0
  return like.flatMap(({ length }) => {
    const end = start + length * 4
    if (end > bytes.length) return []
    const weight = new Float32Array(Uint8Array.from(bytes.subarray(start, end)).buffer)
    start = end
    return [weight]
  })
}
