import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Dawn, type Gpu, type GpuInfo, loadDawn } from './dawn.ts'
import { promisedGpu } from './promised-gpu.ts'
import { select, type Start, type Started } from './start.ts'
import type { TensorflowCore } from './tensorflow.ts'
import { guardReads, type WebgpuBackend } from './webgpu-reads.ts'

interface Running {
  readonly version: string
  readonly info: GpuInfo
  /** Kept, as Dawn ends with it, and the process with Dawn. */
  readonly gpu: Gpu
}

const running = new Map<TensorflowCore, Promise<Running>>()

/** A GPU by its Vulkan driver (Metal, Direct3D), without CUDA: an experiment, and never chosen unless it is demanded. */
export const startWebgpu: Start = async ({ core, env }) => {
  const begun = running.get(core) ?? begin(core)
  running.set(core, begun)
  const { version, info } = await begun.catch((error: unknown) => {
    running.delete(core)
    throw error
  })
  const started: Started = { version, threads: 1, device: `${info.device} (${info.description})` }
  const promise = promisedGpu(env)
  if (promise !== undefined && info.isFallbackAdapter) {
    throw new ComponentError([problem('KF8241', [promise, `WebGPU found no GPU but the program ${started.device}`])])
  }
  await select(core, 'webgpu')
  return started
}

async function begin(core: TensorflowCore): Promise<Running> {
  const dawn = await loadDawn(core)
  const adapter = await dawn.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (adapter === null) throw new ComponentError([problem('KF8245', [dawn.version])])
  await register(core, dawn)
  guardReads(core.findBackend('webgpu') as unknown as WebgpuBackend)
  return { version: `TensorFlow.js ${core.version_core}, Dawn ${dawn.version}`, info: adapter.info, gpu: dawn.gpu }
}

/** The backend looks for a browser's `navigator` when it is loaded and when it starts; others would take that for a browser, so it goes again. */
async function register(core: TensorflowCore, { gpu, loadBackend }: Dawn): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator')
  showNavigator({ value: { gpu } satisfies { gpu: Gpu } })
  try {
    loadBackend()
    await select(core, 'webgpu')
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'navigator')
    else showNavigator(before)
  }
}

function showNavigator(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, 'navigator', { ...descriptor, configurable: true })
}
