import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePhotographs, preparePhotographs, readSignature } from '@kfp-ts/images'
import { expect } from 'chai'
import { trainClassifier } from './index.ts'

describe('train-classifier', function () {
  this.timeout(20_000)
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'train-classifier-'))
    await generatePhotographs(join(folder, 'photographs'), { count: 24, seed: 1 })
    await preparePhotographs({
      photographs: join(folder, 'photographs'),
      into: { train: join(folder, 'train'), validation: join(folder, 'validation'), test: join(folder, 'test') },
      size: { width: 16, height: 16 },
      shares: { validation: 0.25, test: 0.25 },
      tolerance: 0,
    })
  })
  after(() => rm(folder, { recursive: true }))

  const train = (name: string, options: { signal?: AbortSignal; log?: (line: string) => void } = {}) =>
    trainClassifier.run(
      { train: join(folder, 'train'), validation: join(folder, 'validation'), epochs: 2, width: 4, batchSize: 8 },
      { log: () => undefined, ...options, folder: join(folder, name) },
    )

  it('writes a model in both forms, its metrics and its curves', async () => {
    const lines: string[] = []
    const { outputs } = await train('whole', { log: (line) => lines.push(line) })
    expect((await readdir(outputs.model.path)).sort()).to.deep.equal(['model.json', 'model.onnx', 'signature.json', 'weights.bin'])
    expect((await readSignature(outputs.model.path)).classes).to.deep.equal(['Negative', 'Positive'])
    expect(outputs.model.metadata).to.deep.equal({ framework: 'tensorflow.js', backend: 'wasm' })
    expect(outputs.metrics.metadata['accuracy']).to.equal(outputs.accuracy)
    expect(Object.values(outputs.metrics.metadata).every(Number.isFinite)).to.equal(true)
    expect(await readFile(outputs.curves.path, 'utf8'))
      .to.include('<svg')
      .and.to.include('Learning curves')
    expect(lines[0]).to.match(/^Training on \d+ photographs with the wasm backend\.$/)
    expect(lines.filter((line) => /^\d+ % epoch [12] of 2, loss \d\.\d{3}$/.test(line))).to.have.length.greaterThan(2)
    expect(await readdir(join(folder, 'whole'))).to.have.members(['model', 'curves'])
  })

  it('keeps its checkpoint when it is stopped, and ends with the same model when it is run again', async () => {
    const stop = new AbortController()
    const stopping = train('stopped', { signal: stop.signal, log: (line) => line.includes('epoch 2') && stop.abort() })
    const message = ((await stopping.catch((thrown: Error) => thrown)) as Error).message
    const checkpoints = join(folder, 'stopped', 'model.checkpoints')
    expect(message.split('\n')[0]).to.match(/^KF8205 {2}Training was stopped in epoch 2 after batch 1 of \d\.$/)
    expect(await readdir(checkpoints)).to.deep.equal(['epoch-00002-batch-000001'])

    const { outputs } = await train('stopped')
    const { outputs: whole } = await train('whole')
    expect(await readFile(join(outputs.model.path, 'weights.bin'))).to.deep.equal(await readFile(join(whole.model.path, 'weights.bin')))
    expect(await readdir(join(folder, 'stopped'))).to.have.members(['model', 'curves'])
  })

  it('keeps checkpoints where they outlive the run, if there is such a place', async () => {
    process.env['KFP_TS_STATE'] = join(folder, 'state')
    const stop = new AbortController()
    const stopping = train('first', { signal: stop.signal, log: (line) => line.includes('epoch 1') && stop.abort() })
    await stopping.catch(() => undefined)
    expect(await readdir(join(folder, 'state', 'checkpoints'))).to.have.length(1)
    await train('second')
    delete process.env['KFP_TS_STATE']
    expect(await readdir(join(folder, 'state', 'checkpoints'))).to.deep.equal([])
  })
})
