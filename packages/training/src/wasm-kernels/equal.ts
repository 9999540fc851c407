import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import type { ComposedKernel } from './kernel.ts'
import { newTensor, valuesOf } from './wasm-memory.ts'

/**
 * Which floats are equal, one factor repeated along the axes in which it has one element. The gradient of a maximum is made of it, and the backend's
 * own kernel finds every element by dividing: 15 ms where this takes 0.3.
 */
export const equal: ComposedKernel = {
  name: 'Equal',
  compose: (core, shipped) => (call) => {
    const { a, b } = call.inputs
    if (a === undefined || b === undefined || shipped === undefined) throw new TypeError('Equal was called without one of its inputs.')
    if (a.dtype !== 'float32' || b.dtype !== 'float32') return shipped(call)
    const shape = core.backend_util.assertAndGetBroadcastShape(a.shape, b.shape)
    const output = newTensor(core, shape, 'bool')
    compare(core, shape, { a, b, output })
    return output
  },
}

function compare(core: TensorflowCore, shape: readonly number[], tensors: { a: TensorInfo; b: TensorInfo; output: TensorInfo }): void {
  const [a, b, output] = [tensors.a, tensors.b, tensors.output].map((tensor) => valuesOf(core, tensor)) as [Float32Array, Float32Array, Float32Array]
  const columns = shape.at(-1) ?? 1
  const [stepsA, stepsB] = [stepsOf(tensors.a.shape, shape), stepsOf(tensors.b.shape, shape)]
  const [stepA, stepB] = [stepsA.at(-1) ?? 0, stepsB.at(-1) ?? 0]
  for (let row = 0; row * columns < output.length; row++) {
    const [startA, startB] = [startOf(row, shape, stepsA), startOf(row, shape, stepsB)]
    for (let column = 0; column < columns; column++) {
      output[row * columns + column] = a[startA + column * stepA] === b[startB + column * stepB] ? 1 : 0
    }
  }
}

/** How far apart neighbours along each axis of the result lie in a factor: nowhere along axes it is repeated in. */
function stepsOf(factor: readonly number[], result: readonly number[]): readonly number[] {
  const shape = [...Array<number>(result.length - factor.length).fill(1), ...factor]
  return shape.map((length, axis) => (length === 1 ? 0 : shape.slice(axis + 1).reduce((product, other) => product * other, 1)))
}

function startOf(row: number, shape: readonly number[], steps: readonly number[]): number {
  let start = 0
  for (let axis = shape.length - 2, rest = row; axis >= 0; axis--) {
    const length = shape[axis] as number
    start += (rest % length) * (steps[axis] as number)
    rest = Math.floor(rest / length)
  }
  return start
}
