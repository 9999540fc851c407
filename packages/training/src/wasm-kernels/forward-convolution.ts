import { productSum } from '@kfp-ts/images/wasm'
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import { convolutionCode, type Ending } from './code/convolution-code.ts'
import { type ConvolutionAttributes, convolutionOf, isForOwnCode, paddedConvolution } from './convolution.ts'
import { type ComposedKernel, tensorOf } from './kernel.ts'
import { padded } from './padded-images.ts'
import { compile, newTensor, placeOf } from './wasm-memory.ts'

type Call = Parameters<KernelFunc>[0]

/** A convolution by code that is made for its shape. What that cannot do is left to the backend's own kernel. */
export const forwardConvolution: ComposedKernel = {
  name: 'Conv2D',
  compose: (core, shipped) => (call) => convolve(core, call, { hasBias: false, isRelu: false }) ?? ownOf(shipped)(call),
}

/** A convolution to which a bias is added, and which may be cut at zero, in one pass. */
export const fusedConvolution: ComposedKernel = {
  name: 'FusedConv2D',
  compose: (core, shipped) => (call) => {
    const { activation } = call.attrs as unknown as { activation?: string | null }
    const isRelu = activation === 'relu'
    if (!isRelu && (activation ?? 'linear') !== 'linear') return ownOf(shipped)(call)
    return convolve(core, call, { hasBias: call.inputs['bias'] !== undefined, isRelu }) ?? ownOf(shipped)(call)
  },
}

function convolve(core: TensorflowCore, { inputs, attrs }: Call, ending: Ending): TensorInfo | undefined {
  const { x, filter, bias } = inputs
  if (x === undefined || filter === undefined) throw new TypeError('A convolution was called without one of its inputs.')
  const convolution = convolutionOf(core, attrs as unknown as ConvolutionAttributes, { input: x.shape, filter: filter.shape })
  if (!isForOwnCode(convolution) || (ending.hasBias && bias?.shape.join() !== String(convolution.outChannels))) return undefined
  return core.tidy(() => {
    const images = padded(core, tensorOf(core, x), convolution.padInfo)
    const shape = paddedConvolution(convolution)
    const run = compile(core, `convolution ${JSON.stringify([shape, ending])}`, () => convolutionCode(shape, ending, productSum()))
    const output = newTensor(core, convolution.outShape)
    run(placeOf(core, images)[0], placeOf(core, filter)[0], bias === undefined ? 0 : placeOf(core, bias)[0], ...placeOf(core, output))
    return tensorOf(core, output)
  })
}

function ownOf(shipped: KernelFunc | undefined): KernelFunc {
  if (shipped === undefined) throw new TypeError('The wasm backend has no convolution.')
  return shipped
}
