import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { giveOurCore } from './our-core.ts'
import type { TensorflowCore } from './tensorflow.ts'

/** WebGPU outside of browsers, as far as it is used here. */
export interface Gpu {
  readonly requestAdapter: (options: { readonly powerPreference: 'high-performance' }) => Promise<GpuAdapter | null>
}
export interface GpuAdapter {
  readonly info: GpuInfo
}
/** What a driver says of its device. */
export interface GpuInfo {
  readonly device: string
  readonly description: string
  /** Whether the device is a program that only acts as one. */
  readonly isFallbackAdapter: boolean
}

/** Dawn, and the backend of TensorFlow.js that computes by it: optional peers. */
export interface Dawn {
  readonly gpu: Gpu
  /** `0.6.2` */
  readonly version: string
  /** Loads the backend, which looks for `navigator.gpu` at that moment. */
  readonly loadBackend: () => void
}

interface DawnModule {
  readonly create: (options: readonly string[]) => Gpu
  /** `GPUBufferUsage` and its like. */
  readonly globals: Readonly<Record<string, unknown>>
}

const backendName = '@tensorflow/tfjs-backend-webgpu'

/** Loads the packages that WebGPU needs. Throws a ComponentError (KF8244). */
export async function loadDawn(core: TensorflowCore): Promise<Dawn> {
  const require = createRequire(import.meta.url)
  const [path, backend] = [installed(require, 'webgpu'), installed(require, backendName)]
  try {
    const { version } = packageOf(backend)
    if (version !== core.version_core) throw new Error(`it is ${version}, and this package uses @tensorflow/tfjs-core ${core.version_core}`)
    giveOurCore(backend)
  } catch (error) {
    throw unusable(backendName, (error as Error).message)
  }
  const { create, globals } = (await import(pathToFileURL(path).href).catch(({ message }: Error) => {
    throw unusable('webgpu', message.split('\n')[0] as string)
  })) as DawnModule
  // The backend reads them where a browser has them, as long as it computes.
  for (const [name, value] of Object.entries(globals)) if (!(name in globalThis)) Object.assign(globalThis, { [name]: value })
  return { gpu: create([]), version: packageOf(path).version, loadBackend: () => void require(backend) }
}

function installed(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(name)
  } catch {
    throw unusable(name, 'it is not installed')
  }
}

function packageOf(file: string): { readonly version: string } {
  const near = createRequire(file)
  try {
    return near('./package.json') as { version: string }
  } catch {
    return near('../package.json') as { version: string }
  }
}

function unusable(name: string, reason: string): ComponentError {
  return new ComponentError([problem('KF8244', [name, reason])])
}
