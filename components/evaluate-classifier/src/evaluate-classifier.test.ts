import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClassificationMetadata } from '@kfp-ts/evaluation'
import { readShards, seededRandom, type Shards, writeShards } from '@kfp-ts/images'
import { openTracking } from '@kfp-ts/tracking'
import { loadTensorflow, publishClassifier, trainClassifier } from '@kfp-ts/training'
import { expect } from 'chai'
import { evaluateClassifier } from './index.ts'

/** Noise around a dark grey for class 0, around a bright one for class 1. */
async function greys(folder: string, count: number): Promise<Shards> {
  const random = seededRandom(folder.length, count)
  const images = Array.from({ length: count }, (_, index) => ({
    source: `${index}.jpg`,
    label: index % 2,
    sha256: String(index),
    pixels: Uint8Array.from({ length: 16 * 16 * 3 }, () => (index % 2) * 80 + random() * 100),
  }))
  await writeShards(folder, { width: 16, height: 16, classes: ['Negative', 'Positive'] }, images)
  return readShards(folder)
}

const metricNames = ['accuracy', 'precision', 'recall', 'f1', 'auc', 'averagePrecision', 'brier', 'calibrationError', 'bestThreshold']

describe('evaluate-classifier', function () {
  this.timeout(20_000)
  let folder = ''
  let test: Shards
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-classifier-'))
    test = await greys(join(folder, 'test'), 30)
    const train = await greys(join(folder, 'train'), 64)
    const tensorflow = await loadTensorflow()
    const settings = { epochs: 3, learningRate: 0.01, width: 4, batchSize: 8, seed: 1 }
    const trained = await trainClassifier(tensorflow, { train, validation: train, settings })
    await publishClassifier(tensorflow, trained, { folder: join(folder, 'model'), samples: train })
  })
  after(() => rm(folder, { recursive: true }))

  const lines: string[] = []
  const evaluate = (inputs: { threshold?: number; tracking?: string } = {}) =>
    evaluateClassifier.run(
      { model: join(folder, 'model'), test: join(folder, 'test'), ...inputs },
      { folder: join(folder, 'out'), log: (line) => void lines.push(line) },
    )

  it('gives metrics, the confusion matrix and the ROC curve in the form of Kubeflow', async () => {
    const { outputs } = await evaluate()
    expect(outputs.accuracy).to.be.at.least(0.9)
    expect(outputs.metrics.metadata).to.have.all.keys(metricNames)
    expect(Object.values(outputs.metrics.metadata).every(Number.isFinite)).to.equal(true)
    const { confusionMatrix, confidenceMetrics } = outputs.confusion.metadata as unknown as ClassificationMetadata
    const rows = confusionMatrix.rows.map(({ row }) => row)
    expect(rows.flat().reduce((sum, count) => sum + count, 0)).to.equal(30)
    expect(((rows[0]?.[0] ?? 0) + (rows[1]?.[1] ?? 0)) / 30).to.equal(outputs.accuracy)
    expect(confidenceMetrics.at(-1)).to.include({ recall: 1, falsePositiveRate: 1 })
  })

  it('shows the worst mistakes as pictures', async () => {
    const { outputs } = await evaluate({ threshold: 0 })
    const page = await readFile(outputs.mistakes.path, 'utf8')
    expect(outputs.accuracy).to.equal(0.5)
    expect(page.match(/<img src="data:image\/jpeg;base64,/g)).to.have.length(15)
    expect(page).to.include('Negative, decided Positive')
    for (const title of ['ROC curve', 'Precision and recall', 'What a threshold leads to', 'Calibration']) expect(page).to.include(`>${title}`)
    expect(test.items).to.have.length(30)
  })

  it('adds its metrics to the run that trained the model', async () => {
    const address = pathToFileURL(join(folder, 'tracking')).href
    const tracking = await openTracking(address)
    const run = await tracking.startRun({ experiment: 'surface', name: 'train' })
    await evaluate({ tracking: address })
    expect(lines.at(-1)).to.equal(`No run in ${address} trained this model, so its metrics are logged to none.`)
    const model = await run.logModel(join(folder, 'model'), 'model')
    const { outputs } = await evaluate({ tracking: address })
    const { metrics } = await tracking.getRun(run.id)
    expect(Object.keys(metrics)).to.have.members(metricNames.map((name) => `test/${name}`))
    expect(metrics['test/accuracy']).to.equal(outputs.accuracy)
    expect((await tracking.metricHistory(run.id, 'test/auc'))[0]?.modelId).to.equal(model?.id)
    await tracking.close()
  })

  it('refuses a threshold that makes no sense', async () => {
    const error = await evaluate({ threshold: 2 }).catch((thrown: Error) => thrown)
    expect((error as Error).message.split('\n')[0]).to.equal('KF8302  The threshold is 2; it lies between 0 and 1.')
  })
})
