import { type ConvolutionAttributes, convolutionOf } from './convolution.ts'
import { type ComposedKernel, tensorOf } from './kernel.ts'

/**
 * The gradient of a convolution with respect to its filter, which the wasm backend lacks. It is itself a convolution: of the images, with the
 * roles of batch and channels exchanged, by the outer gradient as filter. What was the stride becomes a dilation.
 */
export const convolutionFilterGradient: ComposedKernel = {
  name: 'Conv2DBackpropFilter',
  compose:
    (core) =>
    ({ inputs, attrs }) => {
      const { filterShape, ...attributes } = attrs as unknown as ConvolutionAttributes & { filterShape: number[] }
      return core.tidy(() => {
        const images = tensorOf(core, inputs['x'])
        const outer = tensorOf(core, inputs['dy'])
        const { padInfo, strideHeight, strideWidth, filterHeight, filterWidth } = convolutionOf(core, attributes, {
          input: images.shape,
          filter: filterShape,
        })
        const { top, bottom, left, right } = padInfo
        const gradient = core.conv2d(
          core.transpose(images, [3, 1, 2, 0]),
          core.transpose(outer, [1, 2, 0, 3]),
          1,
          [
            [0, 0],
            [top, bottom],
            [left, right],
            [0, 0],
          ],
          'NHWC',
          [strideHeight, strideWidth],
        )
        const [inChannels, , , outChannels] = gradient.shape
        // Rows and columns that the strides never reached.
        const reached = core.slice(gradient, [0, 0, 0, 0], [inChannels, filterHeight, filterWidth, outChannels])
        return core.transpose(reached, [1, 2, 0, 3])
      })
    },
}
