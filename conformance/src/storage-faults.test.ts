import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { big, mebi, type OnS3, startOnS3 } from './storage-on-s3.ts'

describe('storage on a real S3 server when things go wrong', function () {
  this.timeout(120_000)
  let world: OnS3
  let proxy: OnS3['proxy']
  let folder: OnS3['folder']
  let storage: OnS3['storage']
  let direct: OnS3['direct']
  let open: OnS3['open']
  let refusal: OnS3['refusal']
  before(async () => {
    world = await startOnS3()
    ;({ proxy, folder, storage, direct, open, refusal } = world)
  })
  after(() => world.stop())
  beforeEach(() => proxy.when(() => undefined))

  const gets = (): readonly string[] => proxy.seen.filter((request) => request === 'GET /data/big')

  it('goes on reading where a connection was cut', async () => {
    proxy.when((request, count) => (request.method === 'GET' && count <= 3 ? { kind: 'cut answer', after: 5 * mebi } : undefined))
    expect((await storage.bytes('s3://data/big')).equals(big)).to.equal(true)
    expect(gets()).to.have.length(4)
  })

  it('tries again after 500, 503 SlowDown and 429', async () => {
    const statuses = [500, 503, 429]
    proxy.when((_, count) => (count <= 3 ? { kind: 'status', status: statuses[count - 1] ?? 500 } : undefined))
    expect((await storage.stat('s3://data/big')).size).to.equal(big.length)
    proxy.when((request, count) => (count % 2 === 1 ? { kind: 'status', status: 503, body: '<Error><Code>SlowDown</Code></Error>' } : undefined))
    await storage.upload(join(folder, 'big'), 's3://data/slow-down')
    expect((await direct.bytes('s3://data/slow-down')).equals(big)).to.equal(true)
  })

  it('waits as long as the server asks for', async () => {
    proxy.when((_, count) => (count === 1 ? { kind: 'status', status: 503, retryAfter: 1 } : undefined))
    const began = performance.now()
    await storage.stat('s3://data/big')
    expect(performance.now() - began).to.be.above(990)
  })

  it('gives up after as many attempts as it was given', async () => {
    const patient = open(proxy.endpoint, { retry: { attempts: 3, baseMs: 1 } })
    proxy.when(() => ({ kind: 'status', status: 500 }))
    expect(await refusal(patient.stat('s3://data/big'))).to.equal('KF8915  s3://data/big was given up after 3 attempts: http://proxy answers 500.')
    proxy.when(() => ({ kind: 'cut answer', after: 0 }))
    expect(await refusal(patient.bytes('s3://data/big'))).to.equal(`KF8911  s3://data/big ended after 0 of ${big.length} bytes.`)
  })

  it('takes slow bodies as they come, and goes on where one fell silent', async () => {
    await direct.write('s3://data/small', big.subarray(0, 300_000))
    const hasty = open(proxy.endpoint, { idleMs: 500 })
    proxy.when(() => ({ kind: 'slow', ms: 150 }))
    expect((await hasty.bytes('s3://data/small')).length).to.equal(300_000)
    proxy.when((_, count) => (count === 1 ? { kind: 'fall silent', after: 100_000 } : undefined))
    expect((await hasty.bytes('s3://data/small')).equals(big.subarray(0, 300_000))).to.equal(true)
    expect(proxy.seen).to.have.length(2)
  })

  it('refuses bytes that are not those of the object', async () => {
    const path = join(folder, 'damaged')
    for (const key of ['small', 'big']) {
      const algorithm = key === 'big' ? 'md5 of parts' : 'md5'
      proxy.when(() => ({ kind: 'flip a bit' }))
      const said = `KF8912  s3://data/${key} does not have the ${algorithm} checksum that its store gives for it.`
      expect(await refusal(storage.download(`s3://data/${key}`, path))).to.equal(said)
      proxy.when(() => ({ kind: 'shorten', to: 1000 }))
      expect(await refusal(storage.download(`s3://data/${key}`, path))).to.equal(said)
    }
    expect(existsSync(path)).to.equal(false)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).to.deep.equal([])
  })

  it('refuses to go on with another version', async () => {
    await direct.write('s3://data/changing', randomBytes(4 * mebi))
    let changing: Promise<unknown> | undefined
    let isChanged = false
    proxy.when((request) => {
      // Until the server has the new version it is not asked for the rest.
      if (request.headers.range !== undefined) return isChanged ? undefined : { kind: 'status', status: 503 }
      changing = direct.write('s3://data/changing', randomBytes(4 * mebi)).then(() => (isChanged = true))
      return { kind: 'cut answer', after: mebi }
    })
    expect(await refusal(storage.bytes('s3://data/changing'))).to.equal('KF8910  s3://data/changing changed while it was being read.')
    await changing
  })

  it('goes on with the file that a stopped download left', async () => {
    const path = join(folder, 'resumed')
    const stop = new AbortController()
    proxy.when(() => ({ kind: 'fall silent', after: 6 * mebi }))
    const onProgress = ({ bytes }: { readonly bytes: number }): void => void (bytes >= 6 * mebi && stop.abort(new Error('enough')))
    expect(await refusal(storage.download('s3://data/big', path, { signal: stop.signal, onProgress }))).to.equal('enough')
    const part = (await readdir(folder)).find((name) => name.endsWith('.part')) ?? ''
    expect((await stat(join(folder, part))).size).to.equal(6 * mebi)
    let range: string | undefined
    proxy.when((request) => void (range = request.headers.range ?? range))
    await storage.download('s3://data/big', path)
    expect(range).to.equal(`bytes=${6 * mebi}-`)
    expect((await readFile(path)).equals(big)).to.equal(true)
    expect(existsSync(join(folder, part))).to.equal(false)
  })

  it('takes what another version left for nothing, and what is damaged for damaged', async () => {
    const path = join(folder, 'resumed-later')
    const leave = async (): Promise<string> => {
      const stop = new AbortController()
      proxy.when(() => ({ kind: 'fall silent', after: 2 * mebi }))
      const onProgress = ({ bytes }: { readonly bytes: number }): void => void (bytes >= 2 * mebi && stop.abort())
      await storage.download('s3://data/replaced', path, { signal: stop.signal, onProgress }).catch(() => undefined)
      proxy.when(() => undefined)
      return join(folder, (await readdir(folder)).find((name) => name.endsWith('.part')) ?? 'none')
    }
    await direct.write('s3://data/replaced', randomBytes(4 * mebi))
    await leave()
    const newer = randomBytes(4 * mebi)
    await direct.write('s3://data/replaced', newer)
    await storage.download('s3://data/replaced', path)
    expect((await readFile(path)).equals(newer)).to.equal(true)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).to.deep.equal([])
    await rm(path)
    await writeFile(await leave(), Buffer.alloc(2 * mebi))
    expect(await refusal(storage.download('s3://data/replaced', path))).to.match(/^KF8912/)
    await storage.download('s3://data/replaced', path)
    expect((await readFile(path)).equals(newer)).to.equal(true)
  })

  it('sends again what was cut on the way up, and knows what was done though the answer was lost', async () => {
    proxy.when((request, count) => (request.method === 'PUT' && count <= 4 ? { kind: 'cut request', after: mebi } : undefined))
    await storage.upload(join(folder, 'big'), 's3://data/cut-up')
    expect((await direct.bytes('s3://data/cut-up')).equals(big)).to.equal(true)

    let lost = 0
    proxy.when((request) => (request.method === 'POST' && request.url?.includes('uploadId=') && lost++ === 0 ? { kind: 'lose answer' } : undefined))
    const { files } = await storage.upload(join(folder, 'big'), 's3://data/lost')
    expect(files[0]?.version).to.equal((await direct.stat('s3://data/lost')).version)
    expect(lost).to.equal(2)

    proxy.when((request, count) => (request.method === 'PUT' && count === 1 ? { kind: 'lose answer' } : undefined))
    await storage.write('s3://data/lost-small', 'once')
    expect(String(await direct.bytes('s3://data/lost-small'))).to.equal('once')
  })

  it('sends only the parts that the server does not have of an upload that was stopped', async () => {
    const stop = new AbortController()
    proxy.when((request) => (/partNumber=3/.test(request.url ?? '') ? { kind: 'status', status: 500 } : undefined))
    const onProgress = ({ bytes }: { readonly bytes: number }): void => void (bytes >= 16 * mebi && stop.abort(new Error('enough')))
    expect(await refusal(storage.upload(join(folder, 'big'), 's3://data/again', { signal: stop.signal, onProgress }))).to.equal('enough')
    expect(await storage.exists('s3://data/again')).to.equal(false)
    proxy.when(() => undefined)
    await storage.upload(join(folder, 'big'), 's3://data/again')
    expect(proxy.seen.filter((request) => request.startsWith('PUT')).map((request) => /partNumber=\d/.exec(request)?.[0])).to.deep.equal([
      'partNumber=3',
    ])
    expect((await direct.bytes('s3://data/again')).equals(big)).to.equal(true)
  })

  it('leaves no parts of an upload that nobody can go on with', async () => {
    const failing = async function* (): AsyncGenerator<Buffer> {
      yield* [big, big]
      throw new Error('the source ended')
    }
    expect(await refusal(storage.write('s3://data/half', failing()))).to.equal('the source ended')
    expect(proxy.seen.at(-1)).to.match(/^DELETE \/data\/half\?uploadId=/)
    expect(await storage.exists('s3://data/half')).to.equal(false)
  })

  it('stops at once when it is told to', async () => {
    const stop = new AbortController()
    proxy.when(() => ({ kind: 'slow', ms: 1000 }))
    setTimeout(() => stop.abort(new Error('told to')), 100)
    const began = performance.now()
    expect(await refusal(storage.bytes('s3://data/big', { signal: stop.signal }))).to.equal('told to')
    expect(performance.now() - began).to.be.below(900)
  })

  it('takes no more than it is allowed to', async () => {
    expect(await refusal(storage.download('s3://data/big', join(folder, 'limited'), { limit: mebi }))).to.equal(
      `KF8918  s3://data/big has ${big.length} bytes, and at most ${mebi} are allowed here.`,
    )
    for (const name of ['a', 'b', 'c']) await direct.write(`s3://data/many/${name}`, Buffer.alloc(250))
    expect(await refusal(storage.download('s3://data/many', join(folder, 'limited'), { limit: 600 }))).to.equal(
      'KF8918  s3://data/many has more than 600 bytes, and at most 600 are allowed here.',
    )
  })
})
