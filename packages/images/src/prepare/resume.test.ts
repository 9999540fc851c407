import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { generatePhotographs } from '../generator/generate-photographs.ts'
import { preparePhotographs } from './prepare-photographs.ts'

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
  const prepare = (name: string, options: { unfinished?: string; signal?: AbortSignal; progress?: (fraction: number) => void } = {}) => {
    const { unfinished, ...following } = options
    const into = { train: join(root, name, 'train'), validation: join(root, name, 'validation'), test: join(root, name, 'test') }
    const order = { photographs: join(root, 'photographs'), into, size, shares: { validation: 0.3, test: 0.3 }, tolerance: 0 }
    return preparePhotographs({ ...order, ...(unfinished !== undefined && { unfinished }) }, following)
  }
  const stopped = async (unfinished: string): Promise<void> => {
    const stop = new AbortController()
    const work = prepare('stopped', { unfinished, signal: stop.signal, progress: (fraction) => fraction > 0.8 && stop.abort(new Error('stop')) })
    expect(((await work.catch((error: Error) => error)) as Error).message).to.equal('stop')
  }

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
    for (const split of ['train', 'validation', 'test']) {
      const [resumed, whole] = await Promise.all(['resumed', 'whole'].map((name) => readFile(join(root, name, split, 'index.json'), 'utf8')))
      expect(resumed).to.equal(whole)
    }
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

  it('leaves nothing where nobody asked for it', async () => {
    const stop = new AbortController()
    const work = prepare('nothing', { signal: stop.signal, progress: (fraction) => fraction > 0.8 && stop.abort(new Error('stop')) })
    await work.catch(() => undefined)
    expect(await readdir(join(root, 'nothing'))).to.deep.equal([])
  })
})
