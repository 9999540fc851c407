import type { backend_util } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import type { PaddedConvolution } from './code/padded-convolution.ts'

export type Convolution = backend_util.Conv2DInfo
type Shape4D = [number, number, number, number]

/** What the kernels of a convolution and of both its gradients are told about it. */
export interface ConvolutionAttributes {
  readonly strides: [number, number] | number
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  readonly dilations?: [number, number] | number
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

/** The sizes, strides and paddings of a convolution of NHWC images. */
export function convolutionOf(core: TensorflowCore, attributes: ConvolutionAttributes, shapes: { input: number[]; filter: number[] }): Convolution {
  const { strides, pad, dilations = 1, dimRoundingMode } = attributes
  const { input, filter } = shapes as { input: Shape4D; filter: Shape4D }
  return core.backend_util.computeConv2DInfo(input, filter, strides, dilations, pad, dimRoundingMode, false, 'channelsLast')
}

/** Whether our own code can do it: it reads and writes channels by fours. */
export function isForOwnCode({ outChannels, dilationHeight, dilationWidth }: Convolution): boolean {
  return outChannels % 4 === 0 && dilationHeight === 1 && dilationWidth === 1
}

export function paddedConvolution(convolution: Convolution): PaddedConvolution {
  const { inHeight, inWidth, inChannels, filterHeight, filterWidth, strideHeight, strideWidth, outHeight, outWidth, outChannels, padInfo } =
    convolution
  const { top, bottom, left, right } = padInfo
  const output = { outHeight, outWidth, outChannels }
  return {
    inHeight: inHeight + top + bottom,
    inWidth: inWidth + left + right,
    inChannels,
    filterHeight,
    filterWidth,
    strideHeight,
    strideWidth,
    ...output,
  }
}
