import type { Tensor4D, TensorInfo } from '@tensorflow/tfjs-core'
import { type ComposedKernel, tensorOf } from './kernel.ts'

interface PoolAttributes {
  readonly filterSize: [number, number] | number
  readonly strides: [number, number] | number
}

/**
 * The gradient of a max pooling whose windows tile the image: the outer gradient goes where the input equals the maximum. Faster than the wasm
 * backend's own kernel, and right where that is not: it loses the gradient of a window without a positive value. Other windows are left to it.
 */
export const maxPoolGradient: ComposedKernel = {
  name: 'MaxPoolGrad',
  compose: (core, shipped) => (call) => {
    const { dy, input, output } = call.inputs
    const { filterSize, strides } = call.attrs as unknown as PoolAttributes
    const [, height, width] = shapeOf(input)
    const [, outHeight, outWidth] = shapeOf(dy)
    const [windowHeight, windowWidth] = pair(filterSize)
    const tiles =
      String(pair(strides)) === String([windowHeight, windowWidth]) && height === outHeight * windowHeight && width === outWidth * windowWidth
    if (!tiles && shipped !== undefined) return shipped(call)
    return core.tidy(() => {
      const enlarge = (tensor: Tensor4D): Tensor4D => core.image.resizeNearestNeighbor(tensor, [height, width])
      const isMaximum = core.equal(tensorOf(core, input), enlarge(tensorOf(core, output)))
      return core.mul(core.cast(isMaximum, 'float32'), enlarge(tensorOf(core, dy)))
    })
  },
}

function shapeOf(image: TensorInfo | undefined): readonly [number, number, number, number] {
  if (image === undefined) throw new TypeError('A pooling was called without one of its inputs.')
  return image.shape as never
}

function pair(value: [number, number] | number): [number, number] {
  return typeof value === 'number' ? [value, value] : value
}
