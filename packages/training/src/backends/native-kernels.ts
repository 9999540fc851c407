import type { KernelFunc, Tensor } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from './tensorflow.ts'

const done = new WeakSet<TensorflowCore>()

/**
 * Replaces the step function of the native backend, of which the gradient of every ReLU is made: its own takes five passes to keep what is not a
 * number, which a lost training is told by its loss anyway.
 */
export function registerNativeKernels(core: TensorflowCore): void {
  if (done.has(core)) return
  done.add(core)
  const shipped = core.getKernel('Step', 'tensorflow').kernelFunc
  const step: KernelFunc = (call) => {
    const { alpha = 0 } = call.attrs as { alpha?: number }
    return alpha === 0 ? core.tidy(() => core.cast(core.greater(call.inputs['x'] as Tensor, 0), 'float32')) : shipped(call)
  }
  core.unregisterKernel('Step', 'tensorflow')
  core.registerKernel({ kernelName: 'Step', backendName: 'tensorflow', kernelFunc: step })
}
