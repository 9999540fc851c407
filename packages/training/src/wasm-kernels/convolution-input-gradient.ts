import type { Tensor4D } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../tensorflow.ts'
import { type Convolution, type ConvolutionAttributes, convolutionOf } from './convolution.ts'
import { type ComposedKernel, tensorOf } from './kernel.ts'

/**
 * The gradient of a convolution with respect to its input: a convolution of the outer gradient, spread apart by the strides, by the reversed
 * filter. The wasm backend has a kernel for it, a plain loop that takes twice as long.
 */
export const convolutionInputGradient: ComposedKernel = {
  name: 'Conv2DBackpropInput',
  compose:
    (core) =>
    ({ inputs, attrs }) => {
      const { inputShape, ...attributes } = attrs as unknown as ConvolutionAttributes & { inputShape: number[] }
      return core.tidy(() => {
        const filter = tensorOf(core, inputs['filter'])
        const convolution = convolutionOf(core, attributes, { input: inputShape, filter: filter.shape })
        const reversed = core.transpose(core.reverse(filter, [0, 1]), [0, 1, 3, 2])
        const spread = spreadColumns(core, spreadRows(core, tensorOf(core, inputs['dy']), convolution), convolution)
        return core.conv2d(widen(core, spread, convolution), reversed, 1, 'valid')
      })
    },
}

/** Puts rows of zeros between the rows, as many as the stride had skipped. */
function spreadRows(core: TensorflowCore, outer: Tensor4D, { strideHeight }: Convolution): Tensor4D {
  if (strideHeight === 1) return outer
  const [batch, height, width, channels] = outer.shape
  const padded = core.pad(core.reshape(outer, [batch * height, 1, width * channels]), [
    [0, 0],
    [0, strideHeight - 1],
    [0, 0],
  ])
  return core.reshape(padded, [batch, height * strideHeight, width, channels])
}

function spreadColumns(core: TensorflowCore, outer: Tensor4D, { strideWidth }: Convolution): Tensor4D {
  if (strideWidth === 1) return outer
  const [batch, height, width, channels] = outer.shape
  const padded = core.pad(core.reshape(outer, [batch * height * width, 1, channels]), [
    [0, 0],
    [0, strideWidth - 1],
    [0, 0],
  ])
  return core.reshape(padded, [batch, height, width * strideWidth, channels])
}

/** Cuts what was spread beyond the last row and column, and pads so that a valid convolution gives the size of the input. */
function widen(core: TensorflowCore, spread: Tensor4D, convolution: Convolution): Tensor4D {
  const { batchSize, outHeight, outWidth, outChannels, strideHeight, strideWidth, padInfo } = convolution
  const height = (outHeight - 1) * strideHeight + 1
  const width = (outWidth - 1) * strideWidth + 1
  const top = convolution.filterHeight - 1 - padInfo.top
  const left = convolution.filterWidth - 1 - padInfo.left
  const bottom = convolution.inHeight + convolution.filterHeight - 1 - height - top
  const right = convolution.inWidth + convolution.filterWidth - 1 - width - left
  const cut = core.slice(spread, [0, 0, 0, 0], [batchSize, height, width, outChannels])
  return core.pad(cut, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ])
}
