import type { Size } from '@kfp-ts/images'
import type { Sequential } from '@tensorflow/tfjs-layers'
import type { Tensorflow } from './tensorflow.ts'

/** The form of a classifier's network, and the seed of its first weights. */
export interface NetworkShape {
  /** Of the images, in pixels. */
  readonly size: Size
  /** Filters of the first convolution; the second has twice, the third four times as many. */
  readonly filters: number
  readonly seed: number
}

/**
 * A small convolutional network for two classes: a 5 x 5 convolution with stride 2, two of 3 x 3 with max pooling, each with ReLU, then the maximum
 * of each feature over the whole image, and two dense layers. A crack counts wherever it is, so the place is thrown away: from few photographs that
 * learns more than dense layers on the whole image do (92 % where those reach 90 %), with less work.
 * Input: images of height x width x 3 with values -1 to 1. Output: the probability of class 1.
 */
export function classifierNetwork({ layers }: Tensorflow, { size, filters, seed }: NetworkShape): Sequential {
  const { conv2d, dense, globalMaxPooling2d, inputLayer, maxPooling2d } = layers.layers
  const network = layers.sequential({ name: 'classifier' })
  // Every layer has a name and a seed: the names tfjs gives count up with each network of a process, and its seeds are random.
  const initializer = (layer: number) => ({ kernelInitializer: layers.initializers.glorotUniform({ seed: seed * 100 + layer }) })
  const convolution = { padding: 'same', activation: 'relu' } as const
  network.add(inputLayer({ inputShape: [size.height, size.width, 3], name: 'image' }))
  network.add(conv2d({ ...convolution, ...initializer(1), filters, kernelSize: 5, strides: 2, name: 'convolution-1' }))
  network.add(conv2d({ ...convolution, ...initializer(2), filters: filters * 2, kernelSize: 3, name: 'convolution-2' }))
  network.add(maxPooling2d({ poolSize: 2, name: 'pooling-2' }))
  network.add(conv2d({ ...convolution, ...initializer(3), filters: filters * 4, kernelSize: 3, name: 'convolution-3' }))
  network.add(maxPooling2d({ poolSize: 2, name: 'pooling-3' }))
  network.add(globalMaxPooling2d({ name: 'features', dataFormat: 'channelsLast' }))
  network.add(dense({ ...initializer(4), units: filters * 4, activation: 'relu', name: 'dense' }))
  network.add(dense({ ...initializer(5), units: 1, activation: 'sigmoid', name: 'probability' }))
  return network
}
