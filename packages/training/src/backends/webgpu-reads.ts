import { ComponentError } from '@kfp-ts/diagnostics'
import type { DataId, TypedArray } from '@tensorflow/tfjs-core'
import { problem } from '../codes.ts'
import type { GpuInfo } from './dawn.ts'

/** The backend of TensorFlow.js that computes by WebGPU, as far as it is used here. */
export interface WebgpuBackend {
  readonly device: WebgpuDevice
  readonly tensorMap: { readonly get: (id: DataId) => { readonly values?: unknown } | undefined }
  read: (id: DataId) => Promise<TypedArray>
  readSync: (id: DataId) => TypedArray
}
interface WebgpuDevice {
  readonly adapterInfo: GpuInfo
  /** Resolves when the device can be used no longer. */
  readonly lost: Promise<{ readonly message: string }>
  readonly addEventListener: (type: 'uncapturederror', listener: (event: UncapturedError) => void) => void
}
interface UncapturedError {
  readonly error: { readonly message: string }
  readonly preventDefault: () => void
}

/**
 * Makes reading fail where there is nothing right to read. After an error of the GPU the backend goes on with what happens to lie in its buffers, which
 * becomes KF8247; a synchronous read would draw on a browser's canvas, which becomes KF8246 unless the values are here already.
 */
export function guardReads(backend: WebgpuBackend): void {
  const [read, readSync] = [backend.read.bind(backend), backend.readSync.bind(backend)]
  let complaint: string | undefined
  const fail = ({ message }: { readonly message: string }): void => void (complaint ??= oneLine(message))
  backend.device.addEventListener('uncapturederror', (event) => {
    // It would be printed to where results of a program go.
    event.preventDefault()
    fail(event.error)
  })
  void backend.device.lost.then(fail)
  const refuseAfterComplaint = (): void => {
    if (complaint !== undefined) throw new ComponentError([problem('KF8247', [complaint])])
  }
  backend.read = async (id) => {
    const values = await read(id).catch((error: Error) => {
      fail(error)
      return new Float32Array()
    })
    refuseAfterComplaint()
    return values
  }
  backend.readSync = (id) => {
    refuseAfterComplaint()
    if (backend.tensorMap.get(id)?.values == null) throw new ComponentError([problem('KF8246', [])])
    return readSync(id)
  }
}

/** Dawn adds a trace of its calls. */
function oneLine(message: string): string {
  return (message.split('\n')[0] as string).replace(/\.$/, '')
}
