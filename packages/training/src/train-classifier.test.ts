import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Random, seededRandom, type Shards } from '@kfp-ts/images'
import { expect } from 'chai'
import { loadTensorflow } from './load-tensorflow.ts'
import { copyWeights, hashWeights } from './network-weights.ts'
import type { Tensorflow } from './tensorflow.ts'
import { trainClassifier, type TrainingOrder } from './train-classifier.ts'
import type { TrainingSettings } from './training-settings.ts'

/** Grey noise; a dark vertical line makes it class 1. */
function lines(count: number, seed: number, side = 16): Shards {
  const images = Array.from({ length: count }, (_, index) => lineOrNone(index % 2, side, seededRandom(seed, index)))
  const items = images.map((_, index) => ({ source: `${index}.jpg`, label: index % 2, sha256: `${seed}-${index}` }))
  return { width: side, height: side, classes: ['Negative', 'Positive'], items, pixels: (index) => images[index] as Uint8Array }
}
function lineOrNone(label: number, side: number, random: Random): Uint8Array {
  const column = Math.floor(random() * side)
  const value = (pixel: number): number => (label === 1 && pixel % side === column ? 30 : 150) + random() * 40
  return Uint8Array.from({ length: side * side * 3 }, (_, at) => value(Math.floor(at / 3)))
}

const settings: TrainingSettings = { epochs: 3, learningRate: 0.01, width: 4, batchSize: 8, seed: 1 }
const data = { train: lines(40, 1), validation: lines(20, 2) }

describe('trainClassifier', function () {
  this.timeout(20_000)
  let tensorflow: Tensorflow
  let folder = ''
  before(async () => (tensorflow = await loadTensorflow(['wasm'])))
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'training-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const train = async (order: Partial<TrainingOrder> = {}): Promise<{ hash: string; epochs: number; accuracy: number }> => {
    const { model, history, best } = await trainClassifier(tensorflow, { ...data, settings, ...order })
    const hash = hashWeights(copyWeights(model))
    model.dispose()
    return { hash, epochs: history.length, accuracy: best.validationAccuracy }
  }
  /** Trains until the given number of batches is done; what it says when it is stopped there. */
  const trainUntil = async (batches: number, order: Partial<TrainingOrder>): Promise<string> => {
    const stop = new AbortController()
    let done = 0
    const progress = (): void => {
      if (++done === batches) stop.abort()
    }
    return ((await train({ ...order, signal: stop.signal, progress }).catch((error: Error) => error)) as Error).message
  }

  it('learns to tell two classes apart', async () => {
    const { accuracy } = await train({ train: lines(120, 1), settings: { ...settings, epochs: 6 } })
    expect(accuracy).to.be.at.least(0.9)
  })

  it('gives the same model to the last bit for the same seed, another for another', async () => {
    const { hash } = await train()
    expect((await train()).hash).to.equal(hash)
    expect((await train({ settings: { ...settings, seed: 2 } })).hash).not.to.equal(hash)
  })

  for (const batches of [3, 5, 7]) {
    it(`stops after batch ${batches} and goes on from there with the same result to the last bit`, async () => {
      const message = await trainUntil(batches, { checkpoints: folder })
      const [epoch, batch] = [Math.ceil(batches / 5), ((batches - 1) % 5) + 1]
      const [kept] = await readdir(folder)
      expect(message).to.equal(
        `KF8205  Training was stopped in epoch ${epoch} after batch ${batch} of 5.\n  hint: run it again to go on; the checkpoint is kept in ${join(folder, kept as string)}.`,
      )
      expect((await train({ checkpoints: folder })).hash).to.equal((await train()).hash)
    })
  }

  it('keeps one checkpoint, that of the last epoch', async () => {
    await train({ checkpoints: folder })
    expect(await readdir(folder)).to.deep.equal(['epoch-00004-batch-000000'])
  })

  it('takes no checkpoint of a training with other settings', async () => {
    await trainUntil(4, { checkpoints: folder })
    const other = { ...settings, seed: 2 }
    expect((await train({ checkpoints: folder, settings: other })).hash).to.equal((await train({ settings: other })).hash)
  })

  it('ends early when the validation loss falls no more, and gives back the best weights', async () => {
    const stubborn = { ...settings, epochs: 30, learningRate: 0.05, patience: 1 }
    const { model, history, best } = await trainClassifier(tensorflow, { ...data, settings: stubborn })
    model.dispose()
    expect(history.length).to.be.lessThan(30)
    expect(best.validationLoss).to.equal(Math.min(...history.map(({ validationLoss }) => validationLoss)))
    expect(best.epoch).to.equal(history.length - 1)
  })

  it('keeps no tensors, finished or stopped', async () => {
    await train()
    const before = tensorflow.core.memory().numTensors
    await train({ checkpoints: folder })
    await trainUntil(3, {})
    expect(tensorflow.core.memory().numTensors).to.equal(before)
  })

  it('says what does not fit', async () => {
    const refusal = async (order: Partial<TrainingOrder>): Promise<string | undefined> =>
      ((await train(order).catch((error: Error) => error)) as Error).message.split('\n')[0]
    expect(await refusal({ train: lines(0, 1) })).to.equal('KF8204  There are no photographs to train on.')
    expect(await refusal({ validation: lines(4, 1, 8) })).to.equal(
      'KF8203  The photographs to train on are 16 x 16 pixels of Negative and Positive, those to validate on are 8 x 8 pixels of Negative and Positive.',
    )
    expect(await refusal({ settings: { ...settings, width: 0 } })).to.equal(
      'KF8202  The setting "width" is 0; it must be a whole number from 1 to 256.',
    )
  })
})
