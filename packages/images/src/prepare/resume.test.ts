import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { generatePhotographs } from '../generator/generate-photographs.ts'
import type { Following } from '../follow.ts'
import { preparePhotographs } from './prepare-photographs.ts'
import type { Shares } from './split.ts'
import { pruneUnfinished } from './unfinished-folder.ts'

interface Options extends Following {
  readonly unfinished?: string
  readonly shares?: Shares
}

describe('a preparation that was stopped', function () {
  this.timeout(30_000)
  let root = ''
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'images-'))
    await generatePhotographs(join(root, 'photographs'), { count: 15, seed: 1 })
  })
  after(() => rm(root, { recursive: true }))

  // Twenty-one photographs of this size fill what is written at once.
  const size = { width: 512, height: 512 }
  const prepare = (name: string, options: Options = {}) => {
    const { unfinished, shares = { validation: 0.3, test: 0.3 }, ...following } = options
    const into = { train: join(root, name, 'train'), validation: join(root, name, 'validation'), test: join(root, name, 'test') }
    const order = { photographs: join(root, 'photographs'), into, size, shares, tolerance: 0 }
    return preparePhotographs({ ...order, ...(unfinished !== undefined && { unfinished }) }, following)
  }
  const stopped = async (unfinished: string): Promise<void> => {
    const stop = new AbortController()
    const work = prepare('stopped', { unfinished, signal: stop.signal, progress: (fraction) => fraction > 0.8 && stop.abort(new Error('stop')) })
    expect(((await work.catch((error: Error) => error)) as Error).message).to.equal('stop')
  }

  // Checksums of all pixels.
  const indices = (name: string): Promise<readonly string[]> =>
    Promise.all(['train', 'validation', 'test'].map((split) => readFile(join(root, name, split, 'index.json'), 'utf8')))

  it('goes on where it was, and ends with the same shards', async () => {
    const unfinished = join(root, 'unfinished')
    await stopped(unfinished)
    const [key = ''] = await readdir(unfinished)
    expect(await readdir(join(unfinished, key))).to.include('00000.json')
    const told: number[] = []
    await prepare('resumed', { unfinished, progress: (fraction) => told.push(fraction) })
    expect(told[0]).to.be.above(0.6)
    expect(await readdir(unfinished)).to.deep.equal([])
    await prepare('whole')
    expect(await indices('resumed')).to.deep.equal(await indices('whole'))
  })

  it('begins anew when a photograph has changed since', async () => {
    const unfinished = join(root, 'changed')
    await stopped(unfinished)
    await utimes(join(root, 'photographs/Negative/00001.jpg'), new Date(), new Date(2001, 1))
    const told: number[] = []
    await prepare('again', { unfinished, progress: (fraction) => told.push(fraction) })
    expect(told[0]).to.be.below(0.1)
  })

  it('takes no list that was torn for a finished one', async () => {
    const unfinished = join(root, 'torn')
    await stopped(unfinished)
    const [key = ''] = await readdir(unfinished)
    await writeFile(join(unfinished, key, '00000.json'), '[{"source": ')
    const told: number[] = []
    await prepare('mended', { unfinished, progress: (fraction) => told.push(fraction) })
    expect(told[0]).to.be.below(0.1)
  })

  it('makes again what was cut off behind its back', async () => {
    const unfinished = join(root, 'cut')
    await stopped(unfinished)
    const [key = ''] = await readdir(unfinished)
    await truncate(join(unfinished, key, '00000.bin'), 1000)
    await prepare('healed', { unfinished })
    await prepare('whole')
    expect(await indices('healed')).to.deep.equal(await indices('whole'))
  })

  it('may share its folder with another one that is done first', async () => {
    const unfinished = join(root, 'shared')
    const names = ['one', 'two', 'three']
    await Promise.all(names.map((name) => prepare(name, { unfinished })))
    const [first, ...others] = await Promise.all(names.map(indices))
    for (const other of others) expect(other).to.deep.equal(first)
    // As if the other one were done between the decoding of this one and its writing.
    let isGone = false
    const progress = (fraction: number): void => {
      if (fraction >= 0.9 && !isGone) rmSync(unfinished, { recursive: true })
      isGone ||= fraction >= 0.9
    }
    await prepare('late', { unfinished, progress })
    expect(isGone).to.equal(true)
    expect(await indices('late')).to.deep.equal(first)
    expect(await readdir(unfinished)).to.deep.equal([])
  })

  it('is not kept where it takes other photographs to mend it', async () => {
    const unfinished = join(root, 'refused')
    const work = prepare('refused-shards', { unfinished, shares: { validation: 1e-9, test: 0.3 } })
    expect(((await work.catch((error: Error) => error)) as Error).message).to.match(/^KF8115 /)
    expect(await readdir(unfinished)).to.deep.equal([])
  })

  it('is forgotten after a week', async () => {
    const unfinished = join(root, 'old')
    await stopped(unfinished)
    const [key = ''] = await readdir(unfinished)
    await mkdir(join(unfinished, 'not-ours'))
    const sixDays = 6 * 24 * 60 * 60 * 1000
    await pruneUnfinished(unfinished, Date.now() + sixDays)
    expect(await readdir(unfinished)).to.have.members([key, 'not-ours'])
    await pruneUnfinished(unfinished, Date.now() + 2 * sixDays)
    expect(await readdir(unfinished)).to.deep.equal(['not-ours'])
  })

  it('goes on beside its shards too when it was killed there, and leaves nothing then', async () => {
    const unfinished = join(root, 'killed/train.unfinished')
    await stopped(unfinished)
    const told: number[] = []
    await prepare('killed', { progress: (fraction) => told.push(fraction) })
    expect(told[0]).to.be.above(0.6)
    expect((await readdir(join(root, 'killed'))).toSorted()).to.deep.equal(['test', 'train', 'validation'])
  })

  it('leaves nothing where nobody asked for it', async () => {
    const stop = new AbortController()
    const work = prepare('nothing', { signal: stop.signal, progress: (fraction) => fraction > 0.8 && stop.abort(new Error('stop')) })
    await work.catch(() => undefined)
    expect(await readdir(join(root, 'nothing'))).to.deep.equal([])
  })
})
