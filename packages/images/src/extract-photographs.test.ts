import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect } from 'chai'
import { extractPhotographs, type ZipLimits } from './extract-photographs.ts'
import { ingestPhotographs } from './ingest-photographs.ts'

describe('extractPhotographs', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'images-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const limits: ZipLimits = { bytesOfOne: 100, bytesOfAll: 150 }
  const extract = async (files: Files): Promise<string> => {
    await writeFile(join(folder, 'photographs.zip'), zip(files))
    const error = await extractPhotographs(join(folder, 'photographs.zip'), join(folder, 'out'), { limits }).catch((thrown: Error) => thrown)
    return (error?.message ?? '').split('\n')[0]?.replaceAll(folder, '') ?? ''
  }

  it('takes the photographs of the two classes, wherever in the zip they lie', async () => {
    expect(
      await extract({
        'set/Negative/1.jpg': 'n',
        'set/Positive/2.jpg': 'p',
        'set/Positive/notes.txt': 't',
        'readme.txt': 'r',
        '__MACOSX/set/Positive/._2.jpg': 'm',
      }),
    ).to.equal('')
    expect(await readdir(join(folder, 'out', 'Negative'))).to.deep.equal(['1.jpg'])
    expect(await readdir(join(folder, 'out', 'Positive'))).to.deep.equal(['2.jpg'])
    expect(await readFile(join(folder, 'out', 'Positive', '2.jpg'), 'utf8')).to.equal('p')
  })

  it('writes nothing outside its folder', async () => {
    expect(await extract({ '../Negative/1.jpg': 'n', '../Positive/1.jpg': 'p' })).to.equal(
      'KF8111  /photographs.zip is not a zip that can be read: invalid relative path: ../Negative/1.jpg.',
    )
    expect(await extract({ '/Negative/1.jpg': 'n', '/Positive/1.jpg': 'p' })).to.equal(
      'KF8111  /photographs.zip is not a zip that can be read: absolute path: /Negative/1.jpg.',
    )
    expect(await readdir(folder)).to.deep.equal(['photographs.zip'])
  })

  it('says what a zip without the two classes has instead', async () => {
    expect(await extract({ 'cats/1.jpg': 'c', 'dogs/1.jpg': 'd' })).to.equal(
      'KF8109  /photographs.zip has no folders Negative and Positive; it has cats, dogs.',
    )
  })

  it('keeps to its limits', async () => {
    const both = (size: number): Files => ({ 'Negative/1.jpg': 'n'.repeat(size), 'Positive/1.jpg': 'p'.repeat(size) })
    expect(await extract(both(101))).to.equal('KF8112  /photographs.zip holds Negative/1.jpg of 101 bytes, more than the limit of 100.')
    expect(await extract(both(80))).to.equal('KF8113  /photographs.zip unpacks to 160 bytes, more than the limit of 150.')
  })

  it('does not believe an entry that says it is small', async () => {
    await writeFile(join(folder, 'bomb.zip'), zip({ 'Negative/1.jpg': 'n'.repeat(5000), 'Positive/1.jpg': 'p' }, 10))
    const error = await extractPhotographs(join(folder, 'bomb.zip'), join(folder, 'out'), { limits }).catch((thrown: Error) => thrown)
    expect((error as Error).message.split('\n')[0]).to.equal(
      `KF8111  ${folder}/bomb.zip is not a zip that can be read: too many bytes in the stream. expected 10. got at least 5000.`,
    )
  })

  it('says that a file is no zip, and leaves nothing behind', async () => {
    await writeFile(join(folder, 'photographs.rar'), 'Rar! something else')
    const error = await ingestPhotographs({ images: join(folder, 'photographs.rar'), count: 1, seed: 1 }, join(folder, 'out')).catch(
      (thrown: Error) => thrown,
    )
    expect((error as Error).message.split('\n')[0]).to.match(/^KF8111 {2}.*photographs\.rar is not a zip that can be read: /)
    expect(await readdir(folder)).to.deep.equal(['photographs.rar'])
  })

  it('is how photographs in a zip are ingested', async () => {
    await writeFile(join(folder, 'photographs.zip'), zip({ 'Negative/1.jpg': 'n', 'Positive/1.jpg': 'p', 'Positive/2.jpg': 'p' }))
    const count = await ingestPhotographs({ images: join(folder, 'photographs.zip'), count: 1, seed: 1 }, join(folder, 'out'))
    expect(count).to.equal(3)
    expect((await readdir(folder)).sort()).to.deep.equal(['out', 'photographs.zip'])
  })
})

type Files = Readonly<Record<string, string>>

/** A zip of deflated files; `claimed` is the size every entry says it has, its own unless given. */
function zip(files: Files, claimed?: number): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const sizes = [crc32(content), packed.length, claimed ?? content.length]
    const offset = Buffer.concat(locals).length
    const shared = [...u16(20, 0, 8, 0, 0), ...u32(...sizes), ...u16(name.length, 0)]
    locals.push(Buffer.concat([Buffer.from([...u32(0x04034b50), ...shared]), Buffer.from(name), packed]))
    centrals.push(Buffer.concat([Buffer.from([...u32(0x02014b50), ...u16(20), ...shared, ...u16(0, 0, 0), ...u32(0, offset)]), Buffer.from(name)]))
  }
  const central = Buffer.concat(centrals)
  const start = Buffer.concat(locals).length
  const end = Buffer.from([...u32(0x06054b50), ...u16(0, 0, centrals.length, centrals.length), ...u32(central.length, start), ...u16(0)])
  return Buffer.concat([...locals, central, end])
}
function u16(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value & 255, (value >>> 8) & 255])
}
function u32(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [...u16(value & 65535), ...u16(value >>> 16)])
}
