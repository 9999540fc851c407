import type { backend_util } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../tensorflow.ts'

export type Convolution = backend_util.Conv2DInfo
type Shape4D = [number, number, number, number]

/** What the kernels of both gradients are told about their convolution. */
export interface ConvolutionAttributes {
  readonly strides: [number, number] | number
  readonly pad: 'valid' | 'same' | number
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

/** The sizes, strides and paddings of a convolution of NHWC images. */
export function convolutionOf(core: TensorflowCore, attributes: ConvolutionAttributes, shapes: { input: number[]; filter: number[] }): Convolution {
  const { strides, pad, dimRoundingMode } = attributes
  const { input, filter } = shapes as { input: Shape4D; filter: Shape4D }
  return core.backend_util.computeConv2DInfo(input, filter, strides, 1, pad, dimRoundingMode, false, 'channelsLast')
}
