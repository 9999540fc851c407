import { type CodeFunction, compileCode } from '@kfp-ts/images/wasm'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'

/** The part of the wasm backend that code of our own needs. */
interface WasmBackend {
  readonly incRef: (dataId: TensorInfo['dataId']) => void
  readonly makeOutput: (shape: readonly number[], dtype: 'float32' | 'bool') => TensorInfo
  readonly typedArrayFromHeap: (tensor: TensorInfo) => Float32Array
  /** `asm` holds what the backend's own module exports. */
  readonly wasm: { readonly asm: { readonly memory: object } }
}

/** A tensor whose values are not set yet. */
export function newTensor(core: TensorflowCore, shape: readonly number[], dtype: 'float32' | 'bool' = 'float32'): TensorInfo {
  return backendOf(core).makeOutput(shape, dtype)
}

/** The values of a tensor where they lie; only until the next tensor is made, since the memory may move when it grows. */
export function valuesOf(core: TensorflowCore, tensor: TensorInfo): Float32Array {
  return backendOf(core).typedArrayFromHeap(tensor)
}

/** Where a tensor begins and ends in the backend's memory. */
export function placeOf(core: TensorflowCore, tensor: TensorInfo): readonly [start: number, end: number] {
  const { byteOffset, byteLength } = valuesOf(core, tensor)
  return [byteOffset, byteOffset + byteLength]
}

/** The same values under another name, in the same memory. */
export function share(core: TensorflowCore, { dataId, shape, dtype }: TensorInfo): TensorInfo {
  backendOf(core).incRef(dataId)
  return { dataId, shape, dtype }
}

const compiled = new WeakMap<object, Map<string, CodeFunction>>()

/** A function of code over the backend's memory; the code of each key is made and compiled once. */
export function compile(core: TensorflowCore, key: string, code: () => Uint8Array<ArrayBuffer>): CodeFunction {
  const { memory } = backendOf(core).wasm.asm
  const known = compiled.get(memory) ?? new Map<string, CodeFunction>()
  compiled.set(memory, known)
  const run = known.get(key) ?? compileCode(code(), memory)
  known.set(key, run)
  return run
}

function backendOf(core: TensorflowCore): WasmBackend {
  return core.backend() as unknown as WasmBackend
}
