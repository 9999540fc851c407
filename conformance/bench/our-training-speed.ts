import { availableParallelism } from 'node:os'
import { seededRandom } from '@kfp-ts/images'
import { type Backend, loadTensorflow, trainClassifier } from '@kfp-ts/training'

// Trains the small net on random photographs: our-training-speed.ts STEPS BACKEND WORKERS. Prints images per second and per second of processor time.

const [steps, backend, workers] = [Number(process.argv[2]), process.argv[3] as Backend, Number(process.argv[4])]
const batchSize = 32
// V8 compiles the code of the kernels once more, better, while the first steps run.
const warmup = 30
const random = seededRandom(1)
const pixels = Uint8Array.from({ length: 64 * 64 * 3 }, () => 256 * random())
const shards = (count: number) => ({
  width: 64,
  height: 64,
  classes: ['Negative', 'Positive'] as const,
  items: Array.from({ length: count }, (_, index) => ({ source: String(index), label: index % 2, sha256: '' })),
  pixels: () => pixels,
})
let done = 0
const start = { time: 0, processor: process.cpuUsage() }
const progress = (): void => {
  done += 1
  if (done === warmup) Object.assign(start, { time: performance.now(), processor: process.cpuUsage() })
  if (done !== warmup + steps) return
  const { user, system } = process.cpuUsage(start.processor)
  console.log((batchSize * steps) / ((performance.now() - start.time) / 1000), (batchSize * steps) / ((user + system) / 1e6))
}
const settings = { epochs: 1, learningRate: 1e-3, width: 16, batchSize, seed: 1, workers }
const tensorflow = await loadTensorflow({ backend, threads: Math.max(1, Math.floor(availableParallelism() / workers)) })
await trainClassifier(tensorflow, { train: shards(batchSize * (warmup + steps)), validation: shards(2), settings, progress })
