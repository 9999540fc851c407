import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'chai'
import { writeBrightnessModel } from '../testing.ts'
import { type LoadedModel, loadModel } from './loaded-model.ts'
import { type ModelWorker, startModelWorker } from './model-worker.ts'
import { WorkerPool } from './worker-pool.ts'

const grey = (brightness: number): Uint8Array => new Uint8Array(8 * 8 * 3).fill(brightness)
const rounded = (values: readonly number[]): readonly number[] => values.map((value) => Math.round(value * 1000) / 1000)

describe('the pool of model workers', () => {
  let folder = ''
  let model: LoadedModel
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-pool-'))
    await writeBrightnessModel(folder)
    model = await loadModel(folder, {})
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('gives the probabilities of the model', async () => {
    const pool = await WorkerPool.start(() => startModelWorker(model, 4), 1)
    try {
      expect(rounded(await pool.run([grey(0), grey(255), grey(128)]))).to.deep.equal([1, 0, 0.49])
    } finally {
      await pool.close()
    }
    expect(pool.alive).to.equal(0)
  })

  it('replaces a worker that ended, and lets those wait who need it', async () => {
    const workers: ModelWorker[] = []
    const start = async (): Promise<ModelWorker> => {
      const worker = await startModelWorker(model, 4)
      workers.push(worker)
      return worker
    }
    const pool = await WorkerPool.start(start, 1)
    try {
      await workers[0]?.end()
      await delay(0)
      expect(pool.alive).to.equal(0)
      expect(rounded(await pool.run([grey(0)]))).to.deep.equal([1])
      expect(workers).to.have.length(2)
    } finally {
      await pool.close()
    }
  })

  it('reports a thread that dies at work', async () => {
    const worker = await startModelWorker(model, 4)
    // So many that it is still at them when it is ended.
    const failed = worker.run(Array.from({ length: 100_000 }, () => grey(0))).then(
      () => 'it answered',
      (error: Error) => error.message,
    )
    await worker.end()
    expect(await failed).to.equal('its worker ended')
    await worker.ended
  })

  it('reports pixels that do not fit, and goes on', async () => {
    const pool = await WorkerPool.start(() => startModelWorker(model, 4), 1)
    try {
      const reason = await pool.run([new Uint8Array(7)]).then(
        () => '',
        (error: Error) => error.message,
      )
      expect(reason).to.include('must be an integer')
      expect(rounded(await pool.run([grey(255)]))).to.deep.equal([0])
    } finally {
      await pool.close()
    }
  })

  it('does not start with a file that is no model', async () => {
    const broken = { ...model, onnx: Buffer.from('this is no model') }
    const reason = await WorkerPool.start(() => startModelWorker(broken, 4), 2).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(reason).to.match(/protobuf/i)
  })
})
