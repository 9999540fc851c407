import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { readShards } from './read-shards.ts'
import { writeShards } from './shard-writer.ts'

const header = { width: 2, height: 1, classes: ['Negative', 'Positive'] } as const
const image = (number: number) => ({
  source: `Positive/${number}.jpg`,
  label: number % 2,
  sha256: String(number),
  pixels: Uint8Array.of(number % 256, 1, 2, 3, 4, 5),
})
const images = (count: number) => Array.from({ length: count }, (_, number) => image(number))

describe('shards', () => {
  let root = ''
  let folder = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'images-'))
    folder = join(root, 'shards')
  })
  afterEach(() => rm(root, { recursive: true }))

  const refusal = async (): Promise<string> => ((await readShards(folder).catch((thrown: Error) => thrown)) as Error).message.split('\n')[0] as string

  it('are read as they were written, over several files', async () => {
    await writeShards(folder, header, images(600))
    expect((await readdir(folder)).sort()).to.deep.equal(['index.json', 'shard-00000.bin', 'shard-00001.bin'])
    const shards = await readShards(folder)
    expect(shards.items[599]).to.deep.equal({ source: 'Positive/599.jpg', label: 1, sha256: '599' })
    expect([...shards.pixels(599)]).to.deep.equal([599 % 256, 1, 2, 3, 4, 5])
    expect({ width: shards.width, height: shards.height, classes: shards.classes }).to.deep.equal(header)
  })

  it('leave no trace when one image does not fit', async () => {
    const wrong = [...images(3), { ...image(3), pixels: new Uint8Array(5) }]
    const error = await writeShards(folder, header, wrong).catch((thrown: Error) => thrown)
    expect((error as Error).message).to.equal('Positive/3.jpg has 5 bytes, not 6.')
    expect(await readdir(root)).to.deep.equal([])
  })

  it('are refused when a byte has changed or is missing', async () => {
    await writeShards(folder, header, images(3))
    const file = join(folder, 'shard-00000.bin')
    const bytes = await readFile(file)
    bytes[4] = 99
    await writeFile(file, bytes)
    expect(await refusal()).to.equal(`KF8107  The shard ${file} is not what its index says: its checksum differs.`)
    await writeFile(file, bytes.subarray(1))
    expect(await refusal()).to.equal(`KF8107  The shard ${file} is not what its index says: its checksum differs.`)
  })

  it('are refused when the index cannot be used', async () => {
    const file = join(folder, 'index.json')
    expect(await refusal()).to.equal(`KF8106  The shard index ${file} cannot be used: there is no such file.`)
    await writeShards(folder, header, images(3))
    const index = JSON.parse(await readFile(file, 'utf8')) as { items: unknown[] }
    await writeFile(file, JSON.stringify({ ...index, items: index.items.slice(1) }))
    expect(await refusal()).to.equal(`KF8106  The shard index ${file} cannot be used: it lists 2 items but its shards hold 3.`)
    await writeFile(file, JSON.stringify({ ...index, shards: [{ file: '../secret', count: 3, sha256: '' }] }))
    expect(await refusal()).to.equal(`KF8106  The shard index ${file} cannot be used: a shard has no file name, count and checksum.`)
  })
})
