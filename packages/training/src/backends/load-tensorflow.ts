import { availableParallelism } from 'node:os'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { promisedGpu } from './promised-gpu.ts'
import { startCpu } from './start-cpu.ts'
import { startOnGpu, startOnProcessors } from './start-native.ts'
import { startWasm } from './start-wasm.ts'
import { startWebgpu } from './start-webgpu.ts'
import type { Start, StartOptions } from './start.ts'
import type { Backend, Tensorflow } from './tensorflow.ts'

/** Which backend is wanted. */
export interface BackendChoice {
  /** The one to use; the best that is there unless given. */
  readonly backend?: Backend | undefined
  /** Threads of one operation of the native library; all processors unless given. */
  readonly threads?: number | undefined
  /** Where a GPU may be promised; `process.env` unless given. */
  readonly env?: NodeJS.ProcessEnv | undefined
}

const starts: Readonly<Record<Backend, Start>> = {
  'native-gpu': startOnGpu,
  native: startOnProcessors,
  webgpu: startWebgpu,
  wasm: startWasm,
  cpu: startCpu,
}

const hints: Readonly<Record<Backend, string>> = {
  'native-gpu': 'run the step in the image component-gpu, on a node with a GPU; or build the addon with docker/tfjs-native.sh.',
  native: 'npm i --ignore-scripts @tensorflow/tfjs-node-gpu@4.22.0, then build its addon with docker/tfjs-native.sh.',
  webgpu: 'take another backend: this one is an experiment.',
  wasm: 'run npm ci again; @tensorflow/tfjs-backend-wasm runs on every machine that runs Node.',
  cpu: 'run npm ci again; @tensorflow/tfjs-backend-cpu is plain JavaScript.',
}

/**
 * Loads TensorFlow.js on the backend that is demanded, or else on the best that is there: native, wasm, cpu. It is loaded here and not imported, so
 * that nobody pays for it who does not train. A GPU that the environment promises is used or missed: the library itself would say one line and go
 * on a hundred times as slow. WebGPU is taken only on demand. Throws a ComponentError if the demanded backend (KF8240, KF8244, KF8245), the promised GPU
 * (KF8241) or every backend (KF8201) is missing.
 *
 * @example
 * const { backend, version, threads } = await loadTensorflow({ backend: 'wasm' })
 * console.log(`${backend}: ${version}, ${threads} thread`) // wasm: TensorFlow.js 4.22.0, 1 thread
 */
export async function loadTensorflow(choice: BackendChoice = {}): Promise<Tensorflow> {
  const { backend, threads = availableParallelism(), env = process.env } = choice
  const core = await import('@tensorflow/tfjs-core')
  // Production mode: otherwise it advertises its native package on the console.
  core.enableProdMode()
  if (backend !== undefined) return start(backend, { core, threads, env }).catch(refuse('KF8240', backend))
  const promise = promisedGpu(env)
  if (promise !== undefined) return start('native-gpu', { core, threads, env }).catch(refuse('KF8241', promise))
  const reasons: string[] = []
  for (const name of ['native-gpu', 'native', 'wasm', 'cpu'] satisfies Backend[]) {
    const found = await start(name, { core, threads, env }).catch((error: Error) => reasons.push(`${name}: ${firstLine(error)}`))
    if (typeof found === 'object') return found
  }
  throw new ComponentError([problem('KF8201', [reasons.join('; ')])])
}

async function start(backend: Backend, options: StartOptions): Promise<Tensorflow> {
  const started = await starts[backend](options)
  return { core: options.core, layers: await import('@tensorflow/tfjs-layers'), backend, ...started }
}

function refuse(code: 'KF8240' | 'KF8241', name: string): (error: Error) => never {
  return (error) => {
    if (error instanceof ComponentError) throw error
    const found = code === 'KF8240' ? problem(code, [name, firstLine(error), hints[name as Backend]]) : problem(code, [name, firstLine(error)])
    throw new ComponentError([found])
  }
}

function firstLine({ message }: Error): string {
  return (message.split('\n')[0] as string).replace(/\.$/, '')
}
