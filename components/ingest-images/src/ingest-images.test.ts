import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ingestImages } from './index.ts'

/** Three files as Python's zipfile packs them: set/Negative/a.jpg, set/Positive/b.jpg and c.jpg. */
const zip = Buffer.from(
  [
    'UEsDBBQAAAAAAAAAIQDzEBAYCAAAAAgAAAASAAAAc2V0L05lZ2F0aXZlL2EuanBnbm8gY3JhY2tQSwMEFAAAAAAAAAAhADSzIwQFAAAABQAAABIAAABzZXQvUG9zaXRpdm',
    'UvYi5qcGdjcmFja1BLAwQUAAAAAAAAACEADRi+OgYAAAAGAAAAEgAAAHNldC9Qb3NpdGl2ZS9jLmpwZ2NyYWNrc1BLAQIUAxQAAAAAAAAAIQDzEBAYCAAAAAgAAAASAAAA',
    'AAAAAAAAAACAAQAAAABzZXQvTmVnYXRpdmUvYS5qcGdQSwECFAMUAAAAAAAAACEANLMjBAUAAAAFAAAAEgAAAAAAAAAAAAAAgAE4AAAAc2V0L1Bvc2l0aXZlL2IuanBnUE',
    'sBAhQDFAAAAAAAAAAhAA0YvjoGAAAABgAAABIAAAAAAAAAAAAAAIABbQAAAHNldC9Qb3NpdGl2ZS9jLmpwZ1BLBQYAAAAAAwADAMAAAACjAAAAAAA=',
  ].join(''),
  'base64',
)

describe('ingest-images', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ingest-images-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const lines: string[] = []
  const options = () => ({ folder: join(folder, 'out'), log: (line: string) => void lines.push(line) })
  const refusal = async (images: string): Promise<string> => {
    const error = await ingestImages.run({ images }, options()).catch((thrown: Error) => thrown)
    expect(await readdir(join(folder, 'out'))).to.deep.equal([])
    return (error as Error).message.replaceAll(folder, '')
  }

  it('generates photographs, the same for the same seed', async () => {
    const { outputs } = await ingestImages.run({ count: 2, seed: 3 }, options())
    expect(outputs.count).to.equal(4)
    expect(await readdir(join(outputs.photographs.path, 'Positive'))).to.deep.equal(['00001.jpg', '00002.jpg'])
    const first = await readFile(join(outputs.photographs.path, 'Positive', '00002.jpg'))
    await ingestImages.run({ count: 2, seed: 3 }, options())
    expect(await readFile(join(outputs.photographs.path, 'Positive', '00002.jpg'))).to.deep.equal(first)
    expect(lines[0]).to.equal('Generating 2 photographs per class with seed 3.')
    expect(lines).to.include('100 % generated 4 of 4 photographs')
  })

  it('copies a folder', async () => {
    const generated = await ingestImages.run({ count: 2 }, { ...options(), folder: join(folder, 'generated') })
    const { outputs } = await ingestImages.run({ images: generated.outputs.photographs.path }, options())
    expect(outputs.count).to.equal(4)
    const [one, other] = await Promise.all(
      [generated, { outputs }].map((run) => readFile(join(run.outputs.photographs.path, 'Negative', '00001.jpg'))),
    )
    expect(one).to.deep.equal(other)
  })

  it('counts a relative path from the folder in which the run was started', async () => {
    await ingestImages.run({ count: 1 }, { ...options(), folder: join(folder, 'mine') })
    process.env['KFP_TS_STARTED_IN'] = folder
    try {
      const { outputs } = await ingestImages.run({ images: './mine/photographs' }, options())
      expect(outputs.count).to.equal(2)
    } finally {
      delete process.env['KFP_TS_STARTED_IN']
    }
  })

  it('refuses a folder without the two classes', async () => {
    await mkdir(join(folder, 'pets', 'cats'), { recursive: true })
    await writeFile(join(folder, 'pets', 'readme.txt'), 'x')
    expect(await refusal(join(folder, 'pets'))).to.equal(
      'KF8109  /pets has no folders Negative and Positive; it has cats, readme.txt.\n' +
        '  hint: give a folder, or a zip of one, that holds photographs in the folders Negative and Positive.',
    )
  })

  it('downloads a zip', async () => {
    const server = createServer((_request, response) => void response.writeHead(200, { 'content-length': zip.length, etag: '"1"' }).end(zip))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    try {
      const { outputs } = await ingestImages.run({ images: `http://127.0.0.1:${(server.address() as AddressInfo).port}/set.zip` }, options())
      expect(outputs.count).to.equal(3)
      expect(await readFile(join(outputs.photographs.path, 'Positive', 'c.jpg'), 'utf8')).to.equal('cracks')
      expect(await readdir(join(folder, 'out'))).to.deep.equal(['photographs'])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

  it('downloads what lies elsewhere, and leaves nothing of it when it cannot be used', async () => {
    const server = createServer(({ url }, response) => {
      response.writeHead(url === '/photographs.zip' ? 200 : 404, { etag: '"1"' }).end('no zip')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      expect((await refusal(`${base}/none.zip`)).split('\n')[0]).to.equal(`KF8905  There is nothing at ${base}/none.zip.`)
      expect(await refusal(`${base}/photographs.zip`)).to.match(/^KF8111 {2}\/out\/\.images-\w+\/images is not a zip that can be read/)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

  it('refuses a place where nothing is', async () => {
    expect(await refusal(join(folder, 'photographs'))).to.equal(
      'KF8108  There is nothing at /photographs.\n  hint: give a folder, or a zip of one, that holds photographs in the folders Negative and Positive.',
    )
  })
})
