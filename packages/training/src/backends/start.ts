import { cpus } from 'node:os'
import type { Tensorflow, TensorflowCore } from './tensorflow.ts'

export interface StartOptions {
  readonly core: TensorflowCore
  /** Of one operation, where the backend has a choice. */
  readonly threads: number
  /** Where a GPU may be promised. */
  readonly env: NodeJS.ProcessEnv
}

/** What a backend says of itself once it runs. */
export type Started = Pick<Tensorflow, 'version' | 'threads' | 'device'>

/** Starts a backend; throws an Error whose first line is the reason if it cannot be used here. */
export type Start = (options: StartOptions) => Promise<Started>

/** Makes a backend the one in use. */
export async function select(core: TensorflowCore, backend: string): Promise<void> {
  if (!(await core.setBackend(backend))) throw new Error('it does not start')
}

/** What backends that are part of TensorFlow.js say of themselves. */
export function onOneThread({ version_core }: TensorflowCore): Started {
  return { version: `TensorFlow.js ${version_core}`, threads: 1, device: processorName() }
}

/** The model name of the processors. */
export function processorName(): string {
  return cpus()[0]?.model.trim() ?? 'unknown'
}
