import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage, type Storage } from '@kfp-ts/storage'
import { expect } from 'chai'
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts'
import { type GoogleStore, startGoogleStore } from './google-store.ts'

const mebi = 1 << 20

describe("storage on a server of Google's JSON API", function () {
  this.timeout(600_000)
  let server: GoogleStore
  let proxy: FaultyProxy
  let folder: string
  let storage: Storage
  const big = randomBytes(17 * mebi + 7)

  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const message = await work.then(
      () => 'nothing was refused',
      (error: Error) => error.message.split('\n')[0] ?? '',
    )
    return message.replaceAll(proxy.endpoint, 'http://proxy')
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-storage-'))
    server = await startGoogleStore()
    await server.makeBucket('data')
    proxy = await startFaultyProxy(server.endpoint)
    storage = openStorage({ env: { STORAGE_EMULATOR_HOST: proxy.endpoint }, retry: { baseMs: 20 } })
    await writeFile(join(folder, 'big'), big)
  })
  after(async () => {
    storage.close()
    await proxy.stop()
    await server.stop()
    await rm(folder, { recursive: true })
  })
  beforeEach(() => proxy.when(() => undefined))

  it('takes and gives small and long objects, and compares them', async () => {
    await storage.write('gs://data/text', 'hello', { contentType: 'text/plain' })
    expect(String(await storage.bytes('gs://data/text'))).to.equal('hello')
    expect(await storage.stat('gs://data/text')).to.deep.include({
      uri: 'gs://data/text',
      size: 5,
      contentType: 'text/plain',
      checksum: { algorithm: 'md5', value: '5d41402abc4b2a76b9719d911017c592' },
    })
    await storage.upload(join(folder, 'big'), 'gs://data/folder/big')
    await storage.download('gs://data/folder/big', join(folder, 'big.copy'))
    expect((await readFile(join(folder, 'big.copy'))).equals(big)).to.equal(true)
  })

  it('keeps names as they are, in lists of several pages too', async () => {
    const nasty = ['0001', ' lead', 'a+b', 'a%20b', 'ü/é', `x&y<z>"'`, 'what?.txt', 'hash#1', '日本', "it's (1)*!", 'a/b//c']
    for (const name of nasty) await storage.write(`gs://data/nasty/${name}`, name)
    const found: string[] = []
    for await (const { name, uri } of storage.list('gs://data/nasty')) {
      found.push(name)
      expect(String(await storage.bytes(uri))).to.equal(name)
      await storage.remove(uri)
    }
    expect(found.toSorted()).to.deep.equal(nasty.toSorted())
    expect(await storage.exists('gs://data/nasty/0001')).to.equal(false)
    await storage.remove('gs://data/nasty/0001')
  })

  it('goes on after cuts, refusals and lost answers', async () => {
    await storage.write('gs://data/down', big)
    proxy.when((request, count) => (count === 1 ? { kind: 'status', status: 503 } : count <= 3 ? { kind: 'cut answer', after: 3 * mebi } : undefined))
    expect((await storage.bytes('gs://data/down')).equals(big)).to.equal(true)
    expect(proxy.seen).to.have.length(4)

    // This server takes the question how far an upload got for its end; that is tried in packages/storage/src/gs/gs-upload.test.ts.
    proxy.when((request, count) => (request.method === 'POST' && count <= 2 ? { kind: 'status', status: 503 } : undefined))
    await storage.upload(join(folder, 'big'), 'gs://data/up')
    expect((await storage.bytes('gs://data/up')).equals(big)).to.equal(true)
    proxy.when((_, count) => (count === 1 ? { kind: 'lose answer' } : undefined))
    await storage.write('gs://data/up-small', 'once')
    expect(String(await storage.bytes('gs://data/up-small'))).to.equal('once')
  })

  it('refuses bytes that are not those of the object', async () => {
    await storage.write('gs://data/small', 'hello')
    proxy.when(() => ({ kind: 'flip a bit' }))
    expect(await refusal(storage.bytes('gs://data/small'))).to.equal(
      'KF8912  gs://data/small does not have the md5 checksum that its store gives for it.',
    )
  })

  it('says that a file and a folder cannot share a name', async () => {
    await storage.write('gs://data/both/a', 'a file')
    await storage.write('gs://data/both/a/b', 'a file in a folder')
    expect(await refusal(storage.download('gs://data/both', join(folder, 'both')))).to.match(
      /^KF8917 {2}gs:\/\/data\/both\/a(\/b)? is an object, and there are objects (below it|where its folder should be)/,
    )
  })

  it('says what is missing, and who may not', async () => {
    expect(await refusal(storage.bytes('gs://data/none'))).to.equal('KF8905  There is nothing at gs://data/none.')
    expect(await refusal(storage.list('gs://absent')[Symbol.asyncIterator]().next())).to.equal('KF8903  There is no bucket "absent" at http://proxy.')
    proxy.when(() => ({ kind: 'status', status: 403, body: '{"error": {"message": "no storage.objects.get"}}' }))
    expect(await refusal(storage.bytes('gs://data/text'))).to.equal(
      'KF8904  Not allowed to read gs://data/text as nobody (no credentials were found; GOOGLE_APPLICATION_CREDENTIALS is not set): no storage.objects.get.',
    )
  })
})
