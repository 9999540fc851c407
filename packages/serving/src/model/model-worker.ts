import { Worker } from 'node:worker_threads'
import type { LoadedModel } from './loaded-model.ts'
import { threadEntry, threadOptions } from './thread-entry.ts'
import type { ThreadAnswer, ThreadData, ThreadRequest } from './thread-messages.ts'

/** A thread with a model that is warm. It does one thing at a time. */
export interface ModelWorker {
  /** The probability of class 1 for each image; rejects if the model fails or the thread dies. */
  readonly run: (images: readonly Uint8Array[]) => Promise<readonly number[]>
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly end: () => Promise<void>
}

/** Starts a thread and warms the model up in it; rejects with the reason if the model does not load or run. */
export async function startModelWorker(model: Pick<LoadedModel, 'onnx' | 'signature'>, maxBatch: number): Promise<ModelWorker> {
  const workerData: ThreadData = { onnx: model.onnx, signature: model.signature, maxBatch }
  const thread = new Worker(threadEntry, { ...threadOptions, workerData })
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  const answer = answersOf(thread)
  const end = async (): Promise<void> => {
    await thread.terminate()
  }
  const first = await answer()
  if (first.kind === 'failed') {
    await end()
    throw new Error(first.reason)
  }
  const run = async (images: readonly Uint8Array[]): Promise<readonly number[]> => {
    const request: ThreadRequest = { pixels: joined(images) }
    const coming = answer()
    thread.postMessage(request, [request.pixels.buffer as ArrayBuffer])
    const got = await coming
    if (got.kind !== 'probabilities') throw new Error(got.kind === 'failed' ? got.reason : 'it answered out of turn')
    return [...got.probabilities]
  }
  return { run, ended, end }
}

/** Each call gives the next answer of the thread; a thread that dies instead has failed. */
function answersOf(thread: Worker): () => Promise<ThreadAnswer> {
  let take: (answer: ThreadAnswer) => void = () => undefined
  let lost: ThreadAnswer | undefined
  const lose = (reason: string): void => {
    lost ??= { kind: 'failed', reason }
    take(lost)
  }
  thread.on('message', (answer: ThreadAnswer) => take(answer))
  thread.on('error', (error: Error) => lose(`its worker died: ${error.message}`))
  thread.on('exit', () => lose('its worker ended'))
  return () => (lost === undefined ? new Promise((resolve) => (take = resolve)) : Promise.resolve(lost))
}

function joined(images: readonly Uint8Array[]): Uint8Array {
  const pixels = new Uint8Array(images.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const image of images) {
    pixels.set(image, at)
    at += image.length
  }
  return pixels
}
