import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { productSum, roundedProductSum } from '@kfp-ts/images/wasm'
import { registerTrainingKernels } from '../wasm-kernels/register-training-kernels.ts'
import { keepingListeners } from './keeping-listeners.ts'
import { onOneThread, select, type Start } from './start.ts'

/** WebAssembly, with the kernels that it lacks for training. */
export const startWasm: Start = async ({ core }) => {
  const isFirst = core.findBackend('wasm') === null
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  if (isFirst) setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`)
  await keepingListeners(() => select(core, 'wasm'))
  registerTrainingKernels(core)
  const { version, ...started } = onOneThread(core)
  return { ...started, version: productSum() === roundedProductSum ? version : `${version}, fused products` }
}
