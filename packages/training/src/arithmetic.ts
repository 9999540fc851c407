import type { Tensorflow } from './backends/tensorflow.ts'
import type { TrainingSettings } from './training-settings.ts'

/** What computes a training. Two trainings with equal data and settings have equal weights, to the last bit, where this is equal too. */
export interface Arithmetic extends Pick<Tensorflow, 'backend' | 'version' | 'threads' | 'device'> {
  /** Threads that share each batch. */
  readonly workers: number
}

export function arithmeticOf({ backend, version, threads, device }: Tensorflow, { workers = 1 }: TrainingSettings): Arithmetic {
  return { backend, version, threads, device, workers }
}

/**
 * The same in words. WebAssembly and JavaScript round alike on every machine, but for fused products, which the version names; the native library chooses
 * its operations by the processor.
 */
export function describeArithmetic({ backend, version, threads, device, workers }: Arithmetic): string {
  const place = backend === 'wasm' || backend === 'cpu' ? '' : ` on ${device}`
  return `${backend} (${version}, ${plural(threads, 'thread')}, ${plural(workers, 'worker')}${place})`
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
