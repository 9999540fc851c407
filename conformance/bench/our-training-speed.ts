import { seededRandom } from '@kfp-ts/images'
import { loadTensorflow, trainClassifier } from '@kfp-ts/training'

// Trains the small net on random photographs on the wasm backend: our-training-speed.ts STEPS. Prints images per second.

const steps = Number(process.argv[2])
const batchSize = 32
const warmup = 5
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
let start = 0
let end = 0
const progress = (): void => {
  done += 1
  if (done === warmup) start = performance.now()
  if (done === warmup + steps) end = performance.now()
}
const settings = { epochs: 1, learningRate: 1e-3, width: 16, batchSize, seed: 1 }
await trainClassifier(await loadTensorflow(['wasm']), { train: shards(batchSize * (warmup + steps)), validation: shards(2), settings, progress })
console.log((batchSize * steps) / ((end - start) / 1000))
