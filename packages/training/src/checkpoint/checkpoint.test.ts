import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import type { Checkpoint, CheckpointPlace } from './checkpoint.ts'
import { readCheckpoint } from './read-checkpoint.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

const weights = [Float32Array.of(1, 2, 3), Float32Array.of(4)]
const record = { epoch: 1, step: 2, loss: 0.5, validationLoss: 0.25, validationAccuracy: 0.75, learningRate: 0.01, at: 1_790_000_000_123 }
const checkpoint = (epoch: number, batch: number): Checkpoint => ({
  weights,
  adam: { steps: 7, means: Float32Array.of(0.1, 0.2, 0.3, 0.4), squares: Float32Array.of(1, 2, 3, 4) },
  state: { epoch, batch, lossSum: 1 / 3, history: [record], best: [Float32Array.of(9, 8, 7), Float32Array.of(6)] },
  steps: [{ step: 1, at: 1_790_000_000_001, loss: 1 / 3, learningRate: 0.01, images: 8 }],
})

describe('checkpoints', () => {
  let place: CheckpointPlace = { folder: '', key: 'a', arithmetic: 'wasm' }
  let said: Diagnostic[] = []
  beforeEach(async () => {
    said = []
    place = { ...place, folder: join(await mkdtemp(join(tmpdir(), 'checkpoints-')), 'kept') }
  })
  afterEach(() => rm(join(place.folder, '..'), { recursive: true }))

  const read = (from = place): Promise<Checkpoint | undefined> => readCheckpoint(from, { like: weights, warn: (diagnostic) => said.push(diagnostic) })
  const messages = (): readonly string[] => said.map(({ code, severity, message }) => `${severity} ${code} ${message}`)

  it('come back as they were', async () => {
    expect(await read()).to.equal(undefined)
    await writeCheckpoint(place, checkpoint(2, 3))
    expect(await read()).to.deep.equal(checkpoint(2, 3))
    const { state, ...rest } = checkpoint(3, 0)
    const { best: _, ...beforeAnyEpoch } = state
    await writeCheckpoint(place, { ...rest, state: beforeAnyEpoch })
    expect((await read())?.state).to.deep.equal(beforeAnyEpoch)
    expect(messages()).to.deep.equal([])
  })

  it('are pruned down to two, with what was begun and abandoned', async () => {
    for (const batch of [1, 2, 3]) await writeCheckpoint(place, checkpoint(1, batch))
    const [abandoned, fresh] = ['1-1', '2-1'].map((name) => join(place.folder, `epoch-00001-batch-000002.${name}.partial`)) as [string, string]
    for (const folder of [abandoned, fresh]) await mkdir(folder)
    await utimes(abandoned, 0, 0)
    await writeFile(join(place.folder, 'notes.txt'), 'of somebody else')
    await writeCheckpoint(place, checkpoint(2, 0))
    expect((await readdir(place.folder)).sort()).to.deep.equal([
      'epoch-00001-batch-000002.2-1.partial',
      'epoch-00001-batch-000003',
      'epoch-00002-batch-000000',
      'notes.txt',
    ])
  })

  it('that are damaged are left out, and the one before is taken', async () => {
    await writeCheckpoint(place, checkpoint(1, 1))
    const path = await writeCheckpoint(place, checkpoint(1, 2))
    const bytes = await readFile(join(path, 'means.bin'))
    await writeFile(
      join(path, 'means.bin'),
      bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
    )
    expect((await read())?.state.batch).to.equal(1)
    await writeFile(join(path, 'means.bin'), bytes.subarray(4))
    expect((await read())?.state.batch).to.equal(1)
    await rm(join(path, 'means.bin'))
    expect((await read())?.state.batch).to.equal(1)
    await writeFile(join(path, 'state.json'), '{"format":')
    expect((await read())?.state.batch).to.equal(1)
    expect(messages()).to.deep.equal([
      `warning KF8212 The checkpoint ${path} cannot be used: the checksum of means.bin differs.`,
      `warning KF8212 The checkpoint ${path} cannot be used: the checksum of means.bin differs.`,
      `warning KF8212 The checkpoint ${path} cannot be used: there is no such file or folder.`,
      `warning KF8212 The checkpoint ${path} cannot be used: state.json is not that of a checkpoint.`,
    ])
  })

  it('of another training or network are left out', async () => {
    const path = await writeCheckpoint({ ...place, key: 'b' }, checkpoint(1, 1))
    expect(await read()).to.equal(undefined)
    const copy = path.replace('000001', '000002')
    await cp(path, copy, { recursive: true })
    await writeCheckpoint(place, { ...checkpoint(1, 3), weights: [Float32Array.of(1)] })
    expect(await read()).to.equal(undefined)
    expect(messages()).to.deep.equal([
      `warning KF8211 The checkpoint ${path} is of another training; it is left as it is.`,
      `warning KF8212 The checkpoint ${path.replace('000001', '000003')} cannot be used: its weights are of another network.`,
      `warning KF8211 The checkpoint ${copy} is of another training; it is left as it is.`,
    ])
  })

  it('of other arithmetic are taken, with a warning', async () => {
    const path = await writeCheckpoint(place, checkpoint(1, 1))
    expect((await read({ ...place, arithmetic: 'native' }))?.state.batch).to.equal(1)
    expect(messages()).to.deep.equal([`warning KF8213 The checkpoint ${path} was computed with wasm, training goes on with native.`])
  })

  it('that cannot be written leave no trace, and those before them alone', async () => {
    await writeCheckpoint(place, checkpoint(1, 1))
    const blocked = { ...place, folder: join(place.folder, 'epoch-00001-batch-000001', 'state.json') }
    const error = (await writeCheckpoint(blocked, checkpoint(1, 2)).catch((thrown: Error) => thrown)) as Error
    expect(error.message.split('\n')[0]).to.equal(
      `KF8214  The checkpoint ${blocked.folder}/epoch-00001-batch-000002 could not be written: a file lies where a folder is needed.`,
    )
    expect((await read())?.state.batch).to.equal(1)
  })
})
