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

  interface Options {
    readonly signal?: AbortSignal
    readonly log?: (line: string) => void
    readonly inputs?: Partial<Parameters<typeof trainClassifier.run>[0]>
  }
  const train = (name: string, { inputs, ...options }: Options = {}) =>
    trainClassifier.run(
      { train: join(folder, 'train'), validation: join(folder, 'validation'), epochs: 2, width: 4, batchSize: 8, ...inputs },
      { log: () => undefined, ...options, folder: join(folder, name) },
    )

  it('writes a model in both forms, its metrics and its curves', async () => {
    const lines: string[] = []
    const { outputs } = await train('whole', { log: (line) => lines.push(line) })
    const files = ['MLmodel', 'model.json', 'model.onnx', 'python_env.yaml', 'requirements.txt', 'signature.json', 'weights.bin']
    expect((await readdir(outputs.model.path)).sort()).to.deep.equal(files)
    expect((await readSignature(outputs.model.path)).classes).to.deep.equal(['Negative', 'Positive'])
    expect(outputs.model.metadata).to.include({ framework: 'tensorflow.js', backend: 'wasm', threads: 1, workers: 1 })
    expect(outputs.model.metadata).to.have.all.keys('framework', 'backend', 'version', 'threads', 'device', 'workers')
    expect(outputs.metrics.metadata['accuracy']).to.equal(outputs.accuracy)
    expect(Object.values(outputs.metrics.metadata).every(Number.isFinite)).to.equal(true)
    expect(await readFile(outputs.curves.path, 'utf8'))
      .to.include('<svg')
      .and.to.include('Learning curves')
    expect(lines[0]).to.match(/^Training on \d+ photographs with the wasm backend\.$/)
    expect(lines.filter((line) => /^\d+ % epoch [12] of 2, loss \d\.\d{3}$/.test(line))).to.have.length.greaterThan(2)
    expect(await readdir(join(folder, 'whole'))).to.have.members(['model', 'curves', 'logs'])
    expect(await readdir(outputs.logs.path)).to.have.length(1)
  })

  it('keeps its checkpoint when it is stopped, and ends with the same model when it is run again', async () => {
    const stop = new AbortController()
    const stopping = train('stopped', { signal: stop.signal, log: (line) => line.includes('epoch 2') && stop.abort() })
    const message = ((await stopping.catch((thrown: Error) => thrown)) as Error).message
    const checkpoints = join(folder, 'stopped', 'model.checkpoints')
    const [key = ''] = await readdir(checkpoints)
    expect(message.split('\n')[0]).to.match(/^KF8205 {2}Training was stopped in epoch 2 after batch 1 of \d\.$/)
    expect((await readdir(join(checkpoints, key))).sort()).to.deep.equal(['epoch-00002-batch-000000', 'epoch-00002-batch-000001'])

    const { outputs } = await train('stopped')
    const { outputs: whole } = await train('whole')
    expect(await readFile(join(outputs.model.path, 'weights.bin'))).to.deep.equal(await readFile(join(whole.model.path, 'weights.bin')))
    expect(await readdir(join(folder, 'stopped'))).to.have.members(['model', 'curves', 'logs'])
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
  it('keeps checkpoints in the folder it is given, for itself alone', async () => {
    const checkpoints = join(folder, 'workspace', 'checkpoints')
    const stop = new AbortController()
    const log = (line: string): void => (line.includes('epoch 2') ? stop.abort() : undefined)
    const stopped = await train('third', { inputs: { checkpoints }, signal: stop.signal, log }).catch((error: Error) => error)
    expect((stopped as Error).message).to.include(`the checkpoint is kept in ${checkpoints}`)
    await train('fourth', { inputs: { checkpoints, seed: 2 } })
    expect(await readdir(checkpoints)).to.have.length(1)
    const lines: string[] = []
    await train('fifth', { inputs: { checkpoints }, log: (line) => lines.push(line) })
    expect(lines.some((line) => line.includes('goes on in epoch 2 after batch 1'))).to.equal(true)
    expect(await readdir(checkpoints)).to.deep.equal([])
  })

  it('takes all that says how to learn, and begins with a model', async () => {
    const { outputs: first } = await train('start', { inputs: { network: 'strided', depth: 2, epochs: 1 } })
    const lines: string[] = []
    const inputs = {
      network: 'strided',
      depth: 2,
      start: first.model.path,
      freeze: 1,
      photographs: join(folder, 'photographs'),
      batchSizes: [4, 8],
      batchSizesOver: 'epochs',
      schedule: 'step',
      stepEpochs: 1,
      stepFactor: 0.1,
      warmup: 0.5,
      augment: { turns: true, brightness: 0.1, contrast: 0.1, shift: 0.1, noise: 0.02 },
      balanced: true,
      labelSmoothing: 0.1,
      weightDecay: 0.01,
      patience: 1,
      minDelta: 0.5,
      backend: 'wasm',
    } as const
    const { outputs } = await train('everything', { inputs, log: (line) => lines.push(line) })
    expect(lines.filter((line) => line.startsWith('warning'))).to.deep.equal([])
    const [topology, weights] = await Promise.all(['model.json', 'weights.bin'].map((name) => readFile(join(outputs.model.path, name))))
    expect(topology?.toString()).to.equal(await readFile(join(first.model.path, 'model.json'), 'utf8'))
    // The first layer: 5 x 5 x 3 x 4 weights and 4 biases of four bytes.
    const begun = await readFile(join(first.model.path, 'weights.bin'))
    expect(weights?.subarray(0, 1216)).to.deep.equal(begun.subarray(0, 1216))
    expect(weights?.subarray(1216)).not.to.deep.equal(begun.subarray(1216))
  })

  it('refuses class weights that are not two, and photographs that were changed', async () => {
    const refusal = async (inputs: Options['inputs']): Promise<string | undefined> =>
      ((await train('refused', { inputs: inputs ?? {} }).catch((error: Error) => error)) as Error).message.split('\n')[0]
    expect(await refusal({ classWeights: [1, 2, 3] })).to.equal('KF8202  The setting "classWeights" is [1, 2, 3]; it must be two numbers above 0.')
    expect(await refusal({ photographs: join(folder, 'train') })).to.match(/^KF8218 {2}\d+ of \d+ photographs are not what was prepared: Negative\//)
  })
})
