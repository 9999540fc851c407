import { seededRandom, type Shards } from '@kfp-ts/images'
import { type Backend, copyWeights, hashWeights, loadTensorflow, trainClassifier } from '@kfp-ts/training'

// Learns to see dark lines in grey noise: native-training.ts BACKEND WORKERS. Prints how it went as JSON.

const side = 32
function lines(count: number, seed: number): Shards {
  const images = Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed, index)
    const column = Math.floor(random() * side)
    const value = (pixel: number): number => (index % 2 === 1 && pixel % side === column ? 30 : 150) + random() * 40
    return Uint8Array.from({ length: side * side * 3 }, (_value, at) => value(Math.floor(at / 3)))
  })
  const items = images.map((_, index) => ({ source: `${index}.jpg`, label: index % 2, sha256: `${seed}-${index}` }))
  return { width: side, height: side, classes: ['Negative', 'Positive'], items, pixels: (index) => images[index] ?? new Uint8Array() }
}

const tensorflow = await loadTensorflow({ backend: process.argv[2] as Backend, threads: 1 })
const settings = { epochs: 4, learningRate: 5e-3, width: 8, batchSize: 16, seed: 1, workers: Number(process.argv[3]) }
const { model, history, best } = await trainClassifier(tensorflow, { train: lines(240, 1), validation: lines(80, 2), settings })
const [first] = history
console.log(JSON.stringify({ hash: hashWeights(copyWeights(model)), accuracy: best.validationAccuracy, firstLoss: first?.loss }))
