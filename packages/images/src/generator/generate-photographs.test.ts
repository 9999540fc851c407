import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { generatePhotographs } from './generate-photographs.ts'

describe('generatePhotographs', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'images-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('writes a folder of the shape of the public set, told as it goes', async () => {
    const told: string[] = []
    await generatePhotographs(folder, { count: 2, seed: 1 }, { progress: (fraction, message) => told.push(`${fraction} ${message}`) })
    expect(await readdir(join(folder, 'Negative'))).to.deep.equal(['00001.jpg', '00002.jpg'])
    expect(await readdir(join(folder, 'Positive'))).to.deep.equal(['00001.jpg', '00002.jpg'])
    expect(told.at(-1)).to.equal('1 generated 4 of 4 photographs')
    const { format, width, height } = await sharp(join(folder, 'Positive', '00002.jpg')).metadata()
    expect({ format, width, height }).to.deep.equal({ format: 'jpeg', width: 227, height: 227 })
  })

  it('writes the same bytes for the same seed', async () => {
    await generatePhotographs(join(folder, 'one'), { count: 1, seed: 5 })
    await generatePhotographs(join(folder, 'two'), { count: 1, seed: 5 })
    await generatePhotographs(join(folder, 'other'), { count: 1, seed: 6 })
    const [one, two, other] = await Promise.all(['one', 'two', 'other'].map((name) => readFile(join(folder, name, 'Positive', '00001.jpg'))))
    expect(one).to.deep.equal(two)
    expect(one).not.to.deep.equal(other)
  })

  it('refuses a count that makes no sense', async () => {
    const error = await generatePhotographs(folder, { count: 0, seed: 1 }).catch((thrown: Error) => thrown)
    expect((error as Error).message).to.equal('KF8117  "count" is 0; it lies between 1 and 100000.\n  hint: give a whole number in that range.')
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const work = generatePhotographs(folder, { count: 50, seed: 1 }, { signal: stop.signal, progress: () => stop.abort(new Error('enough')) })
    expect(((await work.catch((thrown: Error) => thrown)) as Error).message).to.equal('enough')
    expect((await readdir(join(folder, 'Negative'))).length).to.be.lessThan(50)
  })
})
