import { parentPort, workerData } from 'node:worker_threads'
import { toFloat } from '@kfp-ts/images'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { ThreadAnswer, ThreadData, ThreadRequest } from './thread-messages.ts'

// The thread that runs the model. A run blocks it for as long as it takes, which is why it is not the thread that answers requests.

const { onnx, signature, maxBatch } = workerData as ThreadData
const { height, width } = signature.input
const imageBytes = height * width * 3

const say = (answer: ThreadAnswer): void => parentPort?.postMessage(answer)
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function probabilities(session: InferenceSession, pixels: Uint8Array): Promise<Float32Array> {
  const count = pixels.length / imageBytes
  const { y } = await session.run({ x: new Tensor('float32', toFloat(pixels, signature), [count, height, width, 3]) })
  if (y?.size !== count) throw new Error(`the model gave ${y?.size ?? 'no'} probabilities "y" for ${count} images`)
  return Float32Array.from(y.data as Float32Array)
}

async function start(): Promise<InferenceSession> {
  const session = await InferenceSession.create(onnx, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  // The first run of a size sets up memory for it; no request should wait for that.
  for (const count of [1, maxBatch]) await probabilities(session, new Uint8Array(count * imageBytes))
  return session
}

try {
  const session = await start()
  parentPort?.on('message', ({ pixels }: ThreadRequest) => {
    probabilities(session, pixels).then(
      (found) => say({ kind: 'probabilities', probabilities: found }),
      (error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }),
    )
  })
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'failed', reason: reasonOf(error) })
}
