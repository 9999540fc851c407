import type { TensorflowCore } from '../backends/tensorflow.ts'
import { columnSum } from './column-sum.ts'
import { convolutionFilterGradient } from './convolution-filter-gradient.ts'
import { convolutionInputGradient } from './convolution-input-gradient.ts'
import { equal } from './equal.ts'
import { forwardConvolution, fusedConvolution } from './forward-convolution.ts'
import { identity } from './identity.ts'
import type { ComposedKernel } from './kernel.ts'
import { maxPoolGradient } from './max-pool-gradient.ts'
import { transposedProduct } from './transposed-product.ts'

const backendName = 'wasm'
const kernels: readonly ComposedKernel[] = [
  forwardConvolution,
  fusedConvolution,
  convolutionFilterGradient,
  convolutionInputGradient,
  maxPoolGradient,
  transposedProduct,
  columnSum,
  equal,
  identity,
]

const done = new WeakSet<TensorflowCore>()

/** Gives the wasm backend what it lacks to train convolutional networks, or has but slowly. A second call changes nothing. */
export function registerTrainingKernels(core: TensorflowCore): void {
  if (done.has(core)) return
  done.add(core)
  for (const { name, compose } of kernels) {
    const shipped = core.getKernel(name, backendName)?.kernelFunc
    if (shipped !== undefined) core.unregisterKernel(name, backendName)
    core.registerKernel({ kernelName: name, backendName, kernelFunc: compose(core, shipped) })
  }
}
