import type { Tensor4D } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import { type Convolution, type ConvolutionAttributes, convolutionOf } from './convolution.ts'
import { type ComposedKernel, tensorOf } from './kernel.ts'
import { padded } from './padded-images.ts'

/**
 * The gradient of a convolution with respect to its input: a convolution of the outer gradient, spread apart by the strides, by the reversed
 * filter. The wasm backend has a kernel for it, a plain loop that takes several times as long.
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

/** Pads so that a valid convolution gives the size of the input, and cuts what was spread beyond the last row and column. */
function widen(core: TensorflowCore, spread: Tensor4D, convolution: Convolution): Tensor4D {
  const { filterHeight, filterWidth, inHeight, inWidth, padInfo } = convolution
  const [, height, width] = spread.shape
  const top = filterHeight - 1 - padInfo.top
  const left = filterWidth - 1 - padInfo.left
  return padded(core, spread, { top, left, bottom: inHeight + filterHeight - 1 - height - top, right: inWidth + filterWidth - 1 - width - left })
}
