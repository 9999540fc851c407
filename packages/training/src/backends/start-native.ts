import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gpuComplaint } from './gpu-complaint.ts'
import { loadNativeAddon, type NativeAddon } from './native-addon.ts'
import { registerNativeKernels } from './native-kernels.ts'
import { processorName, select, type Start, type StartOptions } from './start.ts'

/** TensorFlow's own library on a GPU. It would do with processors where it finds none, so that is an error here. */
export const startOnGpu: Start = async (options) => {
  const addon = load(options)
  if (!addon.isUsingGpu) throw new Error(await gpuComplaint(addon.path))
  await select(options.core, 'tensorflow')
  return { version: `TensorFlow ${addon.version}`, threads: options.threads, device: await gpuName() }
}

/** TensorFlow's own library on processors. */
export const startOnProcessors: Start = async (options) => {
  // Has a say only before the library is loaded.
  if (options.core.findBackend('tensorflow') === null) process.env['CUDA_VISIBLE_DEVICES'] ??= '-1'
  const addon = load(options)
  if (addon.isUsingGpu) throw new Error('it uses the GPU in this process; set CUDA_VISIBLE_DEVICES to -1 to keep it from that')
  await select(options.core, 'tensorflow')
  return { version: `TensorFlow ${addon.version}`, threads: options.threads, device: processorName() }
}

/** The library reads how many threads it may use when it starts, from the environment alone. */
function load({ core, threads }: StartOptions): NativeAddon {
  process.env['TF_NUM_INTRAOP_THREADS'] ??= String(threads)
  process.env['TF_NUM_INTEROP_THREADS'] ??= '1'
  // Else the first training takes all memory of the GPU, and the next to come has none.
  process.env['TF_FORCE_GPU_ALLOW_GROWTH'] ??= 'true'
  const addon = loadNativeAddon(core)
  registerNativeKernels(core)
  return addon
}

/** As the driver calls it. */
async function gpuName(): Promise<string> {
  const folder = '/proc/driver/nvidia/gpus'
  const [first] = await readdir(folder).catch(() => [])
  const text = first === undefined ? '' : await readFile(join(folder, first, 'information'), 'utf8').catch(() => '')
  return /^Model:\s*(.+)$/m.exec(text)?.[1] ?? 'GPU'
}
