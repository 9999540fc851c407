import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trainingEvents } from '@kfp-ts/training'
import { expect } from 'chai'
import { output } from './command.ts'
import { tensorboard } from './python.ts'
import { repository } from './repository.ts'

interface Read {
  readonly 'file version': number
  readonly scalars: Readonly<Record<string, readonly (readonly [step: number, value: number, seconds: number])[]>>
  readonly settings: Readonly<Record<string, unknown>>
  readonly succeeded: boolean
}

const settings = {
  epochs: 2,
  learningRate: 0.005,
  width: 16,
  batchSize: { sizes: [16, 32], over: 'epochs' },
  seed: 1,
  network: 'strided',
  schedule: { kind: 'step', epochs: 1, factor: 0.1 },
  augmentation: { turns: true, noise: 0.02 },
} as const
const at = 1_790_000_000_250
const steps = Array.from({ length: 50 }, (_, index) => ({
  step: index + 1,
  at: at + index * 1000,
  loss: 1 / (index + 1),
  learningRate: 0.005,
  images: 16,
}))
const epochs = [1, 2].map((epoch) => ({
  epoch,
  step: epoch * 25,
  at: at + epoch * 25_000,
  loss: 0.7 / epoch,
  learningRate: 0.005,
  validationLoss: 0.6 / epoch,
  validationAccuracy: 0.5 + epoch / 5,
}))

describe('event files in TensorBoard', () => {
  let folder = ''
  let read: Read
  before(async () => {
    const python = join(await tensorboard(), 'python')
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-events-'))
    const events = trainingEvents(folder, settings)
    steps.forEach(events.onStep)
    epochs.forEach(events.onEpoch)
    events.end()
    read = JSON.parse(await output(python, [join(repository, 'conformance/python/read_events.py'), folder]))
  })
  after(() => rm(folder, { recursive: true }))

  const expected = <Item extends { readonly at: number }>(items: readonly Item[], x: keyof Item, y: keyof Item) =>
    items.map((item) => [item[x], Math.fround(item[y] as number), item.at / 1000])

  it('give the same numbers for every step and epoch, at their times', () => {
    expect(read['file version']).to.equal(2)
    expect(read.scalars).to.deep.equal({
      'step/loss': expected(steps, 'step', 'loss'),
      'step/learning rate': expected(steps, 'step', 'learningRate'),
      'step/photographs': expected(steps, 'step', 'images'),
      'epoch/loss': expected(epochs, 'epoch', 'loss'),
      'epoch/validation loss': expected(epochs, 'epoch', 'validationLoss'),
      'epoch/validation accuracy': expected(epochs, 'epoch', 'validationAccuracy'),
    })
  })

  it('give the settings as hyper-parameters', () => {
    expect(read.settings).to.deep.equal({
      epochs: 2,
      learningRate: 0.005,
      width: 16,
      seed: 1,
      network: 'strided',
      'batchSize.sizes': '16, 32',
      'batchSize.over': 'epochs',
      'schedule.kind': 'step',
      'schedule.epochs': 1,
      'schedule.factor': 0.1,
      'augmentation.turns': true,
      'augmentation.noise': 0.02,
    })
    expect(read.succeeded).to.equal(true)
  })

  it('are read up to a record that a killed writer left torn', async () => {
    const torn = trainingEvents(join(folder, 'torn'), settings)
    steps.slice(0, 3).forEach(torn.onStep)
    torn.end()
    const [file] = await readdir(join(folder, 'torn'))
    await appendFile(join(folder, 'torn', file as string), Buffer.from([60, 0, 0, 0, 0]))
    const python = join(await tensorboard(), 'python')
    const again: Read = JSON.parse(await output(python, [join(repository, 'conformance/python/read_events.py'), join(folder, 'torn')]))
    expect(again.scalars['step/loss']).to.deep.equal(expected(steps.slice(0, 3), 'step', 'loss'))
  })
})
