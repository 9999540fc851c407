import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadTensorflow } from './backends/load-tensorflow.ts'
import { saveLayersModel } from './layers-model-files.ts'
import { copyWeights, hashWeights } from './network-weights.ts'
import type { Tensorflow } from './backends/tensorflow.ts'
import { trainClassifier, type TrainingOrder } from './train-classifier.ts'
import { linePhotographs } from './testing/line-photographs.ts'
import type { TrainingSettings } from './training-settings.ts'
import type { EpochRecord, StepRecord } from './training-state.ts'

const settings: TrainingSettings = { epochs: 3, learningRate: 0.01, width: 4, batchSize: 8, seed: 1 }
const data = { train: linePhotographs(40, 1), validation: linePhotographs(20, 2) }

describe('trainClassifier', function () {
  this.timeout(20_000)
  let tensorflow: Tensorflow
  let folder = ''
  before(async () => (tensorflow = await loadTensorflow({ backend: 'wasm' })))
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'training-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const train = async (order: Partial<TrainingOrder> = {}): Promise<{ hash: string; epochs: number; accuracy: number }> => {
    const { model, history, best } = await trainClassifier(tensorflow, { ...data, settings, ...order })
    const hash = hashWeights(await copyWeights(model))
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

  const refusal = async (order: Partial<TrainingOrder>): Promise<string | undefined> =>
    ((await train(order).catch((error: Error) => error)) as Error).message.split('\n')[0]
  /** The newest checkpoint of the one training in the folder. */
  const newest = async (): Promise<string> => {
    const [key = ''] = await readdir(folder)
    const names = await readdir(join(folder, key))
    return join(folder, key, names.sort().at(-1) as string)
  }

  it('learns to tell two classes apart', async () => {
    const { accuracy } = await train({ train: linePhotographs(120, 1), settings: { ...settings, epochs: 6 } })
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
      expect(message).to.equal(
        `KF8205  Training was stopped in epoch ${epoch} after batch ${batch} of 5.\n  hint: run it again to go on; the checkpoint is kept in ${await newest()}.`,
      )
      expect((await train({ checkpoints: folder })).hash).to.equal((await train()).hash)
    })
  }

  it('keeps the checkpoints of the last two epochs', async () => {
    await train({ checkpoints: folder })
    const [key = ''] = await readdir(folder)
    expect((await readdir(join(folder, key))).sort()).to.deep.equal(['epoch-00003-batch-000000', 'epoch-00004-batch-000000'])
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

  it('tells of every step and epoch, and again when it goes on', async () => {
    const told: { steps: StepRecord[]; epochs: EpochRecord[] } = { steps: [], epochs: [] }
    const following: Partial<TrainingOrder> = {
      onStep: (record) => told.steps.push(record),
      report: (record) => {
        told.epochs.push(record)
        return 'go on'
      },
    }
    await trainUntil(7, { checkpoints: folder, ...following })
    const before = { steps: [...told.steps], epochs: [...told.epochs] }
    expect([before.steps.length, before.epochs.length]).to.deep.equal([7, 1])
    told.steps = []
    told.epochs = []
    await train({ checkpoints: folder, ...following })
    expect(told.steps.slice(0, 7)).to.deep.equal(before.steps)
    expect(told.epochs[0]).to.deep.equal(before.epochs[0])
    expect(told.steps.map(({ step }) => step)).to.deep.equal(Array.from({ length: 15 }, (_, index) => index + 1))
    expect(told.epochs.map(({ epoch, step }) => [epoch, step])).to.deep.equal([1, 2, 3].map((epoch) => [epoch, epoch * 5]))
    const [first] = told.epochs
    expect(first?.loss).to.be.closeTo(told.steps.slice(0, 5).reduce((sum, { loss }) => sum + loss, 0) / 5, 1e-9)
  })

  it('ends with the epoch after which it is told to', async () => {
    const stopped = await trainClassifier(tensorflow, { ...data, settings, report: ({ epoch }) => (epoch === 2 ? 'stop' : 'go on') })
    stopped.model.dispose()
    expect([stopped.end, stopped.history.length]).to.deep.equal(['stopped', 2])
  })

  it('begins with a given model, and leaves frozen layers as they are', async () => {
    const first = await trainClassifier(tensorflow, { ...data, settings })
    await saveLayersModel(tensorflow, first.model, folder)
    const begun = await copyWeights(first.model)
    first.model.dispose()
    const { model } = await trainClassifier(tensorflow, { ...data, settings: { ...settings, epochs: 1, freeze: 2 }, start: folder })
    const ended = await copyWeights(model)
    expect(model.layers.every(({ trainable }) => trainable)).to.equal(true)
    model.dispose()
    expect(ended.slice(0, 4)).to.deep.equal(begun.slice(0, 4))
    for (let at = 4; at < begun.length; at++) expect(ended[at], `weight ${at}`).not.to.deep.equal(begun[at])
  })

  it('says of a start model what does not fit', async () => {
    const first = await trainClassifier(tensorflow, { ...data, settings: { ...settings, epochs: 1, depth: 2 } })
    await saveLayersModel(tensorflow, first.model, folder)
    first.model.dispose()
    const warnings: string[] = []
    await train({ start: folder, settings: { ...settings, epochs: 1 }, warn: ({ code, message }) => warnings.push(`${code}  ${message}`) })
    expect(warnings).to.deep.equal([
      `KF8216  The model in ${folder} has no weights for the layers convolution-3, dense, probability; they begin anew.`,
    ])
    expect(await refusal({ start: folder, settings: { ...settings, freeze: 5 } })).to.equal(
      'KF8202  The setting "freeze" is 5; it must be at most 4 of the 5 layers.',
    )
    expect(await refusal({ settings: { ...settings, freeze: 1 } })).to.equal(
      'KF8202  The setting "freeze" is 1; it must be 0 without a start model, as new weights have to learn.',
    )
  })

  it('says where it diverged, and what to do', async () => {
    const bright = { ...linePhotographs(40, 1), pixels: () => new Uint8Array(16 * 16 * 3).fill(Number.NaN) }
    const message = (
      (await train({ train: bright, settings: { ...settings, learningRate: 1, width: 64, seed: 3, classWeights: [1e38, 1e38] } }).catch(
        (error: Error) => error,
      )) as Error
    ).message
    expect(message).to.match(
      /^KF8206 {2}Training diverged: the loss is no longer a number in epoch \d, batch \d, at a learning rate of [\d.]+\.\n {2}hint: lower learningRate, to [\d.]+ say, or let it rise over a first epoch: warmup\.$/,
    )
  })

  it('goes on without a checkpoint that cannot be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const warnings: string[] = []
    const { hash } = await train({ checkpoints: file, warn: ({ severity, code }) => warnings.push(`${severity} ${code}`) })
    expect(hash).to.equal((await train()).hash)
    expect(warnings).to.deep.equal(['warning KF8214', 'warning KF8214', 'warning KF8214'])
    expect(await trainUntil(3, { checkpoints: file })).to.match(
      /^KF8205 {2}Training was stopped in epoch 1 after batch 3 of 5\.\n {2}hint: what was learnt since the last checkpoint is lost\.\nKF8214 {2}The checkpoint .* could not be written: a file lies where a folder is needed\./,
    )
  })

  it('keeps no tensors, finished or stopped', async () => {
    await train()
    const before = tensorflow.core.memory().numTensors
    await train({ checkpoints: folder })
    await trainUntil(3, {})
    expect(tensorflow.core.memory().numTensors).to.equal(before)
  })

  it('says what does not fit', async () => {
    expect(await refusal({ train: linePhotographs(0, 1) })).to.equal('KF8204  There are no photographs to train on.')
    expect(await refusal({ validation: linePhotographs(4, 1, 8) })).to.equal(
      'KF8203  The photographs to train on are 16 x 16 pixels of Negative and Positive, those to validate on are 8 x 8 pixels of Negative and Positive.',
    )
    const { items, ...rest } = linePhotographs(4, 1)
    expect(await refusal({ validation: { ...rest, items: items.filter(({ label }) => label === 0) } })).to.equal(
      'KF8217  There are photographs to validate on, but none of Positive.',
    )
    expect(await refusal({ settings: { ...settings, width: 0 } })).to.equal(
      'KF8202  The setting "width" is 0; it must be a whole number from 1 to 256.',
    )
  })
})
