import { productSum } from '@kfp-ts/images/wasm'
import type { Tensor4D } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import { filterGradientCode } from './code/filter-gradient-code.ts'
import { type Convolution, type ConvolutionAttributes, convolutionOf, isForOwnCode, paddedConvolution } from './convolution.ts'
import { type ComposedKernel, tensorOf } from './kernel.ts'
import { padded } from './padded-images.ts'
import { compile, newTensor, placeOf, valuesOf } from './wasm-memory.ts'

/** The gradient of a convolution with respect to its filter, which the wasm backend lacks. */
export const convolutionFilterGradient: ComposedKernel = {
  name: 'Conv2DBackpropFilter',
  compose:
    (core) =>
    ({ inputs, attrs }) => {
      const { filterShape, ...attributes } = attrs as unknown as ConvolutionAttributes & { filterShape: number[] }
      return core.tidy(() => {
        const images = tensorOf(core, inputs['x'])
        const outer = tensorOf(core, inputs['dy'])
        const convolution = convolutionOf(core, attributes, { input: images.shape, filter: filterShape })
        return isForOwnCode(convolution) ? byOwnCode(core, convolution, { images, outer }) : byConvolution(core, convolution, { images, outer })
      })
    },
}

interface Factors {
  readonly images: Tensor4D
  readonly outer: Tensor4D
}

function byOwnCode(core: TensorflowCore, convolution: Convolution, { images, outer }: Factors): Tensor4D {
  const shape = paddedConvolution(convolution)
  const run = compile(core, `filter gradient ${JSON.stringify(shape)}`, () => filterGradientCode(shape, productSum()))
  const source = padded(core, images, convolution.padInfo)
  const gradient = newTensor(core, convolution.filterShape)
  valuesOf(core, gradient).fill(0)
  const [start, end] = placeOf(core, outer)
  run(placeOf(core, source)[0], start, placeOf(core, gradient)[0], end)
  return tensorOf(core, gradient)
}

/**
 * For any number of channels: it is itself a convolution, of the images, with the roles of batch and channels exchanged, by the outer gradient as
 * filter. What was the stride becomes a dilation.
 */
function byConvolution(core: TensorflowCore, convolution: Convolution, { images, outer }: Factors): Tensor4D {
  const { strideHeight, strideWidth, filterHeight, filterWidth } = convolution
  const exchanged = core.transpose(padded(core, images, convolution.padInfo), [3, 1, 2, 0])
  const gradient = core.conv2d(exchanged, core.transpose(outer, [1, 2, 0, 3]), 1, 'valid', 'NHWC', [strideHeight, strideWidth])
  const [inChannels, , , outChannels] = gradient.shape
  // Rows and columns that the strides never reached.
  const reached = core.slice(gradient, [0, 0, 0, 0], [inChannels, filterHeight, filterWidth, outChannels])
  return core.transpose(reached, [1, 2, 0, 3])
}
