import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { generatePhotographs } from '../generator/generate-photographs.ts'
import { preparePhotographs } from './prepare-photographs.ts'
import { readShards } from '../read-shards.ts'
import { splits } from './split.ts'

const count = 12
const names = Array.from({ length: count }, (_, index) => `${String(index + 1).padStart(5, '0')}.jpg`)

describe('preparePhotographs', () => {
  let root = ''
  let photographs = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'images-'))
    photographs = join(root, 'photographs')
    await generatePhotographs(photographs, { count, seed: 1 })
  })
  afterEach(() => rm(root, { recursive: true }))

  const into = () => ({ train: join(root, 'train'), validation: join(root, 'validation'), test: join(root, 'test') })
  const prepare = (tolerance: number, shares = { validation: 0.3, test: 0.3 }) =>
    preparePhotographs({ photographs, into: into(), size: { width: 8, height: 8 }, shares, tolerance })
  const refusal = async (work: Promise<unknown>): Promise<readonly string[]> =>
    ((await work.catch((thrown: Error) => thrown)) as Error).message.replaceAll(root, '').split('\n')

  it('puts copies of a photograph into one split', async () => {
    for (const name of names) await copyFile(join(photographs, 'Negative', name), join(photographs, 'Negative', `copy-of-${name}`))
    await prepare(0)
    let copies = 0
    for (const split of splits) {
      const sources = (await readShards(into()[split])).items.map(({ source }) => source)
      for (const source of sources.filter((name) => name.includes('copy-of-'))) {
        expect(sources).to.include(source.replace('copy-of-', ''))
        copies++
      }
    }
    expect(copies).to.equal(count)
  })

  it('counts what it wrote and writes the same again', async () => {
    const { counts, skipped } = await prepare(0)
    expect(skipped).to.deep.equal([])
    expect(splits.flatMap((split) => counts[split]).reduce((sum, number) => sum + number, 0)).to.equal(2 * count)
    const first = await readFile(join(into().train, 'index.json'), 'utf8')
    await prepare(0)
    expect(await readFile(join(into().train, 'index.json'), 'utf8')).to.equal(first)
  })

  it('skips what is broken, tiny or in both classes, as long as that is little', async () => {
    await writeFile(join(photographs, 'Negative', 'broken.jpg'), 'no photograph')
    await writeFile(join(photographs, 'Positive', 'empty.png'), '')
    await copyFile(join(photographs, 'Negative', '00001.jpg'), join(photographs, 'Positive', 'same.jpg'))
    const { skipped } = await prepare(0.2)
    expect(skipped).to.deep.equal([
      { source: 'Negative/00001.jpg', reason: 'The same photograph is in both classes.' },
      { source: 'Negative/broken.jpg', reason: 'The image cannot be decoded: it is of no known image format.' },
      { source: 'Positive/empty.png', reason: 'The image cannot be decoded: it is empty.' },
      { source: 'Positive/same.jpg', reason: 'The same photograph is in both classes.' },
    ])
  })

  it('skips what is no file, cannot be read or is too large, and waits for none of it', async function () {
    if (process.platform === 'win32') this.skip()
    const place = (name: string): string => join(photographs, 'Negative', name)
    await symlink('nowhere', place('dangling.jpg'))
    await symlink(photographs, place('folder.jpg'))
    await writeFile(place('huge.jpg'), '')
    await truncate(place('huge.jpg'), 40 * 1024 ** 2)
    execFileSync('mkfifo', [place('pipe.jpg')])
    const { skipped } = await prepare(0.2)
    expect(skipped).to.deep.equal([
      { source: 'Negative/dangling.jpg', reason: 'The image cannot be decoded: it cannot be read (ENOENT).' },
      { source: 'Negative/folder.jpg', reason: 'The image cannot be decoded: it is no file.' },
      { source: 'Negative/huge.jpg', reason: 'The image has 41943040 bytes, more than the limit of 33554432.' },
      { source: 'Negative/pipe.jpg', reason: 'The image cannot be decoded: it is no file.' },
    ])
  })

  it('fails when half of the photographs are corrupted, lists ten of them and writes nothing', async () => {
    for (const name of names) {
      const file = join(photographs, 'Positive', name)
      await writeFile(file, `corrupted ${name}`)
    }
    const lines = await refusal(prepare(0.02))
    expect(lines).to.deep.equal([
      'KF8114  12 of 24 photographs cannot be used, more than the tolerance of 2 %:',
      ...names.slice(0, 10).map((name) => `  Positive/${name}: The image cannot be decoded: it is of no known image format.`),
      '  and 2 more',
      '  hint: repair or remove them, or raise the tolerance.',
    ])
    expect(await readdir(root)).to.deep.equal(['photographs'])
  })

  it('refuses a size that makes no sense', async () => {
    const work = preparePhotographs({
      photographs,
      into: into(),
      size: { width: 4, height: 4 },
      shares: { validation: 0.3, test: 0.3 },
      tolerance: 0,
    })
    expect((await refusal(work))[0]).to.equal('KF8117  "size" is 4; it lies between 8 and 1024.')
  })

  it('fails when a split lacks a class', async () => {
    const lines = await refusal(prepare(0, { validation: 0.0001, test: 0.3 }))
    expect(lines.filter((line) => line.startsWith('KF'))).to.deep.equal([
      'KF8115  No photograph of Negative fell into the validation split.',
      'KF8115  No photograph of Positive fell into the validation split.',
    ])
    expect(await readdir(root)).to.deep.equal(['photographs'])
  })
})
