import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import { tiledPoolGradientCode } from './code/tiled-pool-gradient-code.ts'
import type { ComposedKernel } from './kernel.ts'
import { compile, newTensor, placeOf, valuesOf } from './wasm-memory.ts'

interface PoolAttributes {
  readonly filterSize: [number, number] | number
  readonly strides: [number, number] | number
  readonly pad: 'valid' | 'same' | number
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil'
}
type Pool = ReturnType<TensorflowCore['backend_util']['computePool2DInfo']>

/**
 * The gradient of max pooling: the outer gradient goes to the first place of each window that holds the maximum. The wasm backend's own kernel loses
 * the gradient of a window without a positive value, since its search for the maximum begins there.
 */
export const maxPoolGradient: ComposedKernel = {
  name: 'MaxPoolGrad',
  compose:
    (core) =>
    ({ inputs, attrs }) => {
      const { dy, input, output } = inputs
      if (dy === undefined || input === undefined || output === undefined) throw new TypeError('A pooling was called without one of its inputs.')
      const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as PoolAttributes
      const shape = input.shape as [number, number, number, number]
      const pool = core.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode)
      const gradient = newTensor(core, shape)
      if (isTiled(pool)) {
        spreadTiles(core, pool, { input, maxima: output, outer: dy, gradient })
      } else {
        valuesOf(core, gradient).fill(0)
        spread(core, pool, { input, outer: dy, gradient })
      }
      return gradient
    },
}

/** Whether the windows lie side by side and cover the images, and channels come by fours. */
function isTiled({ inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, inChannels }: Pool): boolean {
  const [isDown, isAcross] = [strideHeight === filterHeight, strideWidth === filterWidth]
  return isDown && isAcross && inHeight === outHeight * filterHeight && inWidth === outWidth * filterWidth && inChannels % 4 === 0
}

interface Tensors {
  readonly input: TensorInfo
  readonly outer: TensorInfo
  readonly gradient: TensorInfo
}

function spreadTiles(core: TensorflowCore, pool: Pool, { input, maxima, outer, gradient }: Tensors & { readonly maxima: TensorInfo }): void {
  const { filterHeight: windowHeight, filterWidth: windowWidth, outWidth, inChannels: channels } = pool
  const shape = { windowHeight, windowWidth, outWidth, channels }
  const run = compile(core, `pool gradient ${JSON.stringify(shape)}`, () => tiledPoolGradientCode(shape))
  const [start, end] = placeOf(core, maxima)
  run(placeOf(core, input)[0], start, placeOf(core, outer)[0], placeOf(core, gradient)[0], end)
}

function spread(core: TensorflowCore, pool: Pool, tensors: Tensors): void {
  const [input, outer, gradient] = [tensors.input, tensors.outer, tensors.gradient].map((tensor) => valuesOf(core, tensor)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const { batchSize, outHeight, outWidth, inChannels } = pool
  let at = 0
  for (let place = 0; place < batchSize * outHeight * outWidth; place++) {
    const window = windowOf(pool, place)
    for (let channel = 0; channel < inChannels; channel++, at++) {
      const first = firstMaximum(input, window, channel)
      gradient[first] = (gradient[first] as number) + (outer[at] as number)
    }
  }
}

/** Part of an image, as places in memory. */
interface Window {
  readonly start: number
  readonly rows: number
  readonly columns: number
  readonly rowStep: number
  readonly columnStep: number
}

function windowOf(pool: Pool, place: number): Window {
  const { outHeight, outWidth, inHeight, inWidth, inChannels, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = pool
  const image = Math.floor(place / (outHeight * outWidth))
  const top = (Math.floor(place / outWidth) % outHeight) * strideHeight - padInfo.top
  const left = (place % outWidth) * strideWidth - padInfo.left
  const [firstRow, firstColumn] = [Math.max(top, 0), Math.max(left, 0)]
  return {
    start: ((image * inHeight + firstRow) * inWidth + firstColumn) * inChannels,
    rows: Math.min(top + filterHeight, inHeight) - firstRow,
    columns: Math.min(left + filterWidth, inWidth) - firstColumn,
    rowStep: inWidth * inChannels,
    columnStep: inChannels,
  }
}

function firstMaximum(input: Float32Array, { start, rows, columns, rowStep, columnStep }: Window, channel: number): number {
  let found = start + channel
  let most = input[found] as number
  for (let row = 0; row < rows; row++) {
    for (let column = 0, at = start + channel + row * rowStep; column < columns; column++, at += columnStep) {
      const value = input[at] as number
      if (value > most) {
        most = value
        found = at
      }
    }
  }
  return found
}
