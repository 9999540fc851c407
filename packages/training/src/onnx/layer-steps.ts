import { ComponentError } from '@kfp-ts/diagnostics'
import type { Tensor } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { problem } from '../codes.ts'
import { inChannelsFirst } from './channel-order.ts'
import type { OnnxConstant, OnnxNode } from './onnx-file.ts'

/** An operation whose first input is what came before it. */
export interface OnnxStep extends Omit<OnnxNode, 'inputs' | 'output'> {
  readonly constants?: readonly OnnxConstant[]
}
type Layer = LayersModel['layers'][number]

/** The part of a layer's configuration that matters here, in the form of `model.json`. */
interface LayerConfig {
  readonly activation?: string
  readonly padding?: string
  readonly strides?: readonly number[]
  readonly kernelSize?: readonly number[]
  readonly poolSize?: readonly number[]
}

/** The operations of a layer; images have their channels first. Throws a ComponentError (KF8208) for a layer it does not know. */
export function layerSteps(layer: Layer): readonly OnnxStep[] {
  const steps = translations[layer.getClassName()]
  return steps === undefined ? refuse(layer, `layers of type ${layer.getClassName()} are not known`) : steps(layer, layer.getConfig())
}

const translations: Readonly<Record<string, (layer: Layer, config: LayerConfig) => readonly OnnxStep[]>> = {
  InputLayer: () => [],
  Conv2D: (layer, { kernelSize = [], strides = [], padding, ...config }) => {
    const [filter, bias] = constantsOf(layer)
    const attributes = { auto_pad: autoPad(padding), kernel_shape: kernelSize, strides }
    return [{ operator: 'Conv', attributes, constants: [inChannelsFirst(filter), bias] }, ...activation(layer, config)]
  },
  MaxPooling2D: (_, { poolSize = [], strides = [], padding }) => [
    { operator: 'MaxPool', attributes: { auto_pad: autoPad(padding), kernel_shape: poolSize, strides } },
  ],
  GlobalMaxPooling2D: () => [{ operator: 'GlobalMaxPool' }, { operator: 'Flatten', attributes: { axis: 1 } }],
  // Back to channels last, so that the weights of the next dense layer fit as they are.
  Flatten: () => [
    { operator: 'Transpose', attributes: { perm: [0, 2, 3, 1] } },
    { operator: 'Flatten', attributes: { axis: 1 } },
  ],
  Dense: (layer, config) => [{ operator: 'Gemm', constants: constantsOf(layer) }, ...activation(layer, config)],
}

function autoPad(padding: string | undefined): string {
  return padding === 'same' ? 'SAME_UPPER' : 'VALID'
}

const activations: Readonly<Record<string, readonly OnnxStep[]>> = {
  linear: [],
  relu: [{ operator: 'Relu' }],
  sigmoid: [{ operator: 'Sigmoid' }],
}

function activation(layer: Layer, { activation: name = 'linear' }: LayerConfig): readonly OnnxStep[] {
  return activations[name] ?? refuse(layer, `the activation ${name} is not known`)
}

/** Kernel and bias. */
function constantsOf(layer: Layer): readonly [OnnxConstant, OnnxConstant] {
  const [kernel, bias] = layer.getWeights()
  if (kernel === undefined || bias === undefined) return refuse(layer, 'it has no bias')
  const constant = (role: string, weight: Tensor): OnnxConstant => ({
    name: `${layer.name}-${role}`,
    shape: weight.shape,
    values: Float32Array.from(weight.dataSync()),
  })
  return [constant('kernel', kernel), constant('bias', bias)]
}

function refuse(layer: Layer, reason: string): never {
  throw new ComponentError([problem('KF8208', [layer.name, reason])])
}
