import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { keepingListeners } from './keeping-listeners.ts'
import type { Backend, Tensorflow, TensorflowCore } from './tensorflow.ts'
import { registerTrainingKernels } from './wasm-kernels/register-training-kernels.ts'

/** The backends in the order they are tried: native if it is installed, else wasm, which every machine can run. */
const preferredBackends: readonly Backend[] = ['tensorflow', 'wasm', 'cpu']

/**
 * Loads TensorFlow.js on the first backend that works; `backend` of the result says which. It is loaded here and not imported, so that nobody
 * pays for it who does not train. Throws a ComponentError (KF8201) if none works.
 */
export async function loadTensorflow(backends: readonly Backend[] = preferredBackends): Promise<Tensorflow> {
  const core = await import('@tensorflow/tfjs-core')
  // Production mode: otherwise it advertises its native package on the console.
  core.enableProdMode()
  const reasons: string[] = []
  for (const backend of backends) {
    try {
      await start[backend](core)
      return { core, layers: await import('@tensorflow/tfjs-layers'), backend }
    } catch (error) {
      reasons.push(`${backend}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  throw new ComponentError([problem('KF8201', [reasons.join('; ')])])
}

/** An optional peer: it brings the native library, so it is installed only where that is wanted. */
const nativePackage: string = '@tensorflow/tfjs-node-gpu'

const start: Readonly<Record<Backend, (core: TensorflowCore) => Promise<void>>> = {
  tensorflow: async (core) => {
    await import(nativePackage)
    await select(core, 'tensorflow')
  },
  wasm: async (core) => {
    const isFirst = core.findBackend('wasm') === null
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    if (isFirst) setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`)
    await keepingListeners(() => select(core, 'wasm'))
    registerTrainingKernels(core)
  },
  cpu: async (core) => {
    await import('@tensorflow/tfjs-backend-cpu')
    await select(core, 'cpu')
  },
}

async function select(core: TensorflowCore, backend: Backend): Promise<void> {
  if (!(await core.setBackend(backend))) throw new Error('it does not start')
}
