import type { KernelFunc, Tensor, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'

/** A kernel composed of operations that the backend has. */
export interface ComposedKernel {
  readonly name: string
  /** Makes the kernel; `shipped` is the backend's own, undefined where it has none. */
  readonly compose: (core: TensorflowCore, shipped: KernelFunc | undefined) => KernelFunc
}

/** The tensor of an input of a kernel, which may come as bare data. To be called inside `tidy`. */
export function tensorOf<T extends Tensor = Tensor4D>(core: TensorflowCore, input: TensorInfo | undefined): T {
  if (input === undefined) throw new TypeError('A kernel was called without one of its inputs.')
  return ('rank' in input ? input : core.engine().makeTensorFromTensorInfo(input)) as T
}
