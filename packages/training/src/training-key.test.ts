import type { Shards } from '@kfp-ts/images'
import { expect } from 'chai'
import { trainingKey } from './training-key.ts'
import type { TrainingSettings } from './training-settings.ts'

const shards = (sha256: string): Shards => ({
  width: 8,
  height: 8,
  classes: ['Negative', 'Positive'],
  items: [{ source: 'a.jpg', label: 0, sha256 }],
  pixels: () => new Uint8Array(),
})
const settings: TrainingSettings = { epochs: 3, learningRate: 0.01, width: 4, batchSize: 8, seed: 1, augmentation: { turns: true, noise: 0.1 } }
const weights = [Float32Array.of(1, 2)]
const key = trainingKey({ train: shards('a'), validation: shards('b') }, settings, weights)

describe('trainingKey', () => {
  it('is the same however the settings are written', () => {
    const { epochs, ...rest } = { ...settings, augmentation: { noise: 0.1, turns: true } }
    expect(trainingKey({ train: shards('a'), validation: shards('b') }, { ...rest, epochs }, weights)).to.equal(key)
  })

  it('is another for other data, settings or first weights', () => {
    expect(trainingKey({ train: shards('c'), validation: shards('b') }, settings, weights)).not.to.equal(key)
    expect(trainingKey({ train: shards('a'), validation: shards('c') }, settings, weights)).not.to.equal(key)
    expect(trainingKey({ train: shards('a'), validation: shards('b') }, { ...settings, minDelta: 0.1 }, weights)).not.to.equal(key)
    expect(trainingKey({ train: shards('a'), validation: shards('b') }, settings, [Float32Array.of(1, 3)])).not.to.equal(key)
  })
})
