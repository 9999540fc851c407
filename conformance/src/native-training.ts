import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom, type Shards } from '@kfp-ts/images'
import { type Backend, copyWeights, hashWeights, loadTensorflow, predict, publishClassifier, trainClassifier } from '@kfp-ts/training'

// Learns to see dark lines in grey noise: native-training.ts BACKEND WORKERS [PHOTOGRAPHS]. Publishes the model, which compares its answers with those of its
// ONNX form, and prints how it went as JSON.

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

const [backend, workers, photographs = '240'] = process.argv.slice(2)
const tensorflow = await loadTensorflow({ backend: backend as Backend, threads: 1 })
const settings = { epochs: 4, learningRate: 5e-3, width: 8, batchSize: 16, seed: 1, workers: Number(workers) }
const [train, validation] = [lines(Number(photographs), 1), lines(Number(photographs) / 3, 2)]
const losses: number[] = []
const trained = await trainClassifier(tensorflow, { train, validation, settings, onStep: ({ loss }) => void losses.push(loss) })
const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-native-training-'))
await publishClassifier(tensorflow, trained, { folder: join(folder, 'model'), samples: validation })
const probabilities = [...(await predict(join(folder, 'model'), validation))]
await rm(folder, { recursive: true })
const { model, history, best } = trained
const found = { accuracy: best.validationAccuracy, firstLoss: history[0]?.loss, losses, probabilities }
console.log(JSON.stringify({ hash: hashWeights(await copyWeights(model)), tensors: tensorflow.core.memory().numTensors, ...found }))
