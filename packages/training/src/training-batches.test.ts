import { imageSignature, type Shards } from '@kfp-ts/images'
import { expect } from 'chai'
import { type Epoch, trainingEpoch } from './training-batches.ts'
import type { TrainingSettings } from './training-settings.ts'

const count = 10
const labels = [0, 0, 0, 0, 1, 0, 0, 0, 1, 0]
const shards: Shards = {
  width: 1,
  height: 1,
  classes: ['Negative', 'Positive'],
  items: labels.map((label, index) => ({ source: `${index}`, label, sha256: `${index}` })),
  pixels: (index) => Uint8Array.of(index, index, index),
}
const settings: TrainingSettings = { epochs: 2, learningRate: 0.01, width: 4, batchSize: 4, seed: 1 }
const epochOf = (more: Partial<TrainingSettings> = {}, epoch = 1): Epoch =>
  trainingEpoch(shards, imageSignature(shards, shards.classes), { settings: { ...settings, ...more }, epoch })
/** Which images a batch holds: each is one pixel of its number. */
const indices = (images: Float32Array): readonly number[] =>
  [...images].filter((_, at) => at % 3 === 0).map((value) => Math.round(((value + 1) * 255) / 2))
const all = (epoch: Epoch): readonly number[] => Array.from({ length: epoch.batches }, (_, at) => indices(epoch.batch(at).images)).flat()
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

describe('trainingEpoch', () => {
  it('has every photograph once, in an order of its own, in batches of the sizes asked for', () => {
    const sizes = { batchSize: { sizes: [1, 4], over: 'batches' } } as const
    const numbers = Array.from({ length: count }, (_, index) => index)
    for (const epoch of [1, 2]) expect([...all(epochOf(sizes, epoch))].sort()).to.deep.equal(numbers)
    expect(all(epochOf(sizes, 1))).not.to.deep.equal(all(epochOf(sizes, 2)))
    expect([0, 1, 2, 3].map(epochOf(sizes).sizeOf)).to.deep.equal([1, 4, 1, 4])
  })

  it('cuts a batch into parts that are the batch together', () => {
    const epoch = epochOf()
    const wholes = epoch.batch(0)
    const parts = [0, 1, 2].map((rank) => epoch.batch(0, { rank, size: 3 }))
    for (const member of ['images', 'labels', 'shares'] as const) {
      expect(
        parts.flatMap((part) => [...part[member]]),
        member,
      ).to.deep.equal([...wholes[member]])
    }
    expect(parts.map((part) => part.labels.length)).to.deep.equal([1, 1, 2])
  })

  it('shares the loss evenly, or by the weights of classes', () => {
    expect([...epochOf().batch(0).shares]).to.deep.equal([0.25, 0.25, 0.25, 0.25])
    const balanced = epochOf({ classWeights: 'balanced', batchSize: count }).batch(0)
    const saysOf = (label: number): number => sum([...balanced.shares].filter((_, at) => balanced.labels[at] === label))
    expect(saysOf(0)).to.be.closeTo(0.5, 1e-6)
    expect(saysOf(1)).to.be.closeTo(0.5, 1e-6)
    const given = epochOf({ classWeights: [1, 3], batchSize: count }).batch(0)
    expect(given.shares.every((share, at) => Math.abs(share - (given.labels[at] === 1 ? 0.3 : 0.1)) < 1e-6)).to.equal(true)
  })

  it('smooths labels', () => {
    const { labels: smoothed } = epochOf({ labelSmoothing: 0.2, batchSize: count }).batch(0)
    expect(new Set([...smoothed].map((label) => label.toFixed(3)))).to.deep.equal(new Set(['0.100', '0.900']))
  })
})
