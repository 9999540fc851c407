import { joinWeights, type Weights } from '../network-weights.ts'
import type { StepRecord } from '../training-state.ts'
import type { Checkpoint } from './checkpoint.ts'

/** The arrays of a checkpoint, each of which is a file. */
export const arrayRoles = ['weights', 'means', 'squares', 'best', 'steps'] as const
export type ArrayRole = (typeof arrayRoles)[number]

/** The arrays of a checkpoint as bytes. */
export function arraysOf({ weights, adam, state, steps }: Checkpoint): Readonly<Record<ArrayRole, Uint8Array>> {
  const curve = Float64Array.from(steps.flatMap(({ at, loss, learningRate, images }) => [at, loss, learningRate, images]))
  return {
    weights: joinWeights(weights),
    means: joinWeights([adam.means]),
    squares: joinWeights([adam.squares]),
    best: joinWeights(state.best ?? []),
    steps: new Uint8Array(curve.buffer),
  }
}

export function floatsFrom(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer)
}

export function stepsFrom(bytes: Uint8Array): StepRecord[] {
  const curve = new Float64Array(Uint8Array.from(bytes).buffer)
  return Array.from({ length: curve.length / 4 }, (_, index) => {
    const [at = 0, loss = 0, learningRate = 0, images = 0] = curve.subarray(index * 4)
    return { step: index + 1, at, loss, learningRate, images }
  })
}

/** How many bytes the weights of a model are. */
export function sizeOf(weights: Weights): number {
  return weights.reduce((total, { byteLength }) => total + byteLength, 0)
}
