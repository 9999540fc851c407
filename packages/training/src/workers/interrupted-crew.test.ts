import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom, type Shards } from '@kfp-ts/images'
import { expect } from 'chai'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import { copyWeights, hashWeights } from '../network-weights.ts'
import { trainClassifier, type TrainingOrder } from '../train-classifier.ts'

const side = 16
const images = (count: number, seed: number): Shards => {
  const pixels = Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed, index)
    return Uint8Array.from({ length: side * side * 3 }, () => 256 * random())
  })
  const items = pixels.map((_, index) => ({ source: `${index}`, label: index % 2, sha256: `${seed}-${index}` }))
  return { width: side, height: side, classes: ['Negative', 'Positive'], items, pixels: (index) => pixels[index] as Uint8Array }
}
const settings = { epochs: 2, learningRate: 0.01, width: 4, batchSize: 8, seed: 1, workers: 2 }
const data = { train: images(30, 1), validation: images(8, 2) }

describe('a training in two threads', function () {
  this.timeout(30_000)

  it('stops where it is told to, and goes on from there with the same result to the last bit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crew-'))
    const tensorflow = await loadTensorflow({ backend: 'wasm' })
    const hash = async (order: Partial<TrainingOrder>): Promise<string> => {
      const { model } = await trainClassifier(tensorflow, { ...data, settings, ...order })
      const text = hashWeights(await copyWeights(model))
      model.dispose()
      return text
    }
    const stop = new AbortController()
    let done = 0
    const progress = (): void => {
      if (++done === 3) stop.abort()
    }
    const message = await hash({ checkpoints: folder, signal: stop.signal, progress }).catch((error: Error) => error.message)
    expect(message).to.match(/^KF8205 {2}Training was stopped in epoch 1 after batch 3 of 4\./)
    expect(await hash({ checkpoints: folder })).to.equal(await hash({}))
    await rm(folder, { recursive: true })
  })
})
