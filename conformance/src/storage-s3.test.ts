import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStorage } from '@kfp-ts/storage'
import { expect } from 'chai'
import { big, gathered, mebi, type OnS3, startOnS3 } from './storage-on-s3.ts'

describe('storage on a real S3 server', function () {
  this.timeout(120_000)
  let world: OnS3
  let server: OnS3['server']
  let proxy: OnS3['proxy']
  let folder: OnS3['folder']
  let storage: OnS3['storage']
  let direct: OnS3['direct']
  let open: OnS3['open']
  let refusal: OnS3['refusal']
  before(async () => {
    world = await startOnS3()
    ;({ server, proxy, folder, storage, direct, open, refusal } = world)
  })
  after(() => world.stop())
  beforeEach(() => proxy.when(() => undefined))
  const names = async (uri: string): Promise<readonly string[]> => (await gathered(storage.list(uri))).map(({ name }) => name)

  it('takes and gives bytes, text and streams of unknown length', async () => {
    await storage.write('s3://data/text', 'hello')
    expect(String(await storage.bytes('s3://data/text'))).to.equal('hello')
    await storage.write('s3://data/empty', new Uint8Array())
    expect((await storage.stat('s3://data/empty')).size).to.equal(0)
    const pieces = async function* () {
      for (let at = 0; at < big.length; at += 100_000) yield big.subarray(at, at + 100_000)
    }
    await storage.write('s3://data/stream', pieces())
    expect((await storage.bytes('s3://data/stream')).equals(big)).to.equal(true)
  })

  it('sends a long file in parts, and compares what comes back with the checksums of the parts', async () => {
    const info = await storage.stat('s3://data/big')
    expect(info.version).to.match(/^[0-9a-f]{32}-3$/)
    expect(info.checksum).to.deep.equal({ algorithm: 'md5 of parts', value: info.version, partSize: 8 * mebi })
    const { files } = await storage.download('s3://data/big', join(folder, 'big.copy'))
    expect(files).to.have.length(1)
    expect((await readFile(join(folder, 'big.copy'))).equals(big)).to.equal(true)
  })

  it('keeps names as they are', async () => {
    const nasty = [
      '0001',
      '1e3',
      ' lead',
      'trail ',
      'a+b',
      'a%20b',
      'ü/é',
      `x&y<z>"'`,
      'what?.txt',
      'hash#1',
      'tab\tx',
      '日本',
      "it's (1)*!",
      'a=b&c',
    ]
    for (const name of nasty) await storage.write(`s3://data/nasty/${name}`, name)
    expect((await names('s3://data/nasty')).toSorted()).to.deep.equal(nasty.toSorted())
    for await (const { uri, name } of storage.list('s3://data/nasty')) expect(String(await storage.bytes(uri))).to.equal(name)
    for await (const { uri } of storage.list('s3://data/nasty')) await storage.remove(uri)
    expect(await names('s3://data/nasty')).to.deep.equal([])
  })

  it('puts up and lists 1,005 objects, one level or all, and brings them back in order', async () => {
    const source = join(folder, 'many')
    const wanted = Array.from({ length: 1005 }, (_, index) => `${index % 5}/${String(index).padStart(4, '0')}`).toSorted()
    for (const part of ['0', '1', '2', '3', '4']) await mkdir(join(source, part), { recursive: true })
    for (const name of wanted) await writeFile(join(source, name), name)
    const up = await direct.upload(source, 's3://data/many', { width: 32 })
    expect(up).to.deep.include({ kind: 'folder', bytes: 1005 * 6 })
    expect(await names('s3://data/many')).to.deep.equal(wanted)
    const top = (await gathered(storage.list('s3://data/many', { depth: 'one level' }))).map(({ kind, name, uri }) => [kind, name, uri])
    expect(top[0]).to.deep.equal(['folder', '0/', 's3://data/many/0/'])
    expect(top).to.have.length(5)
    let last = { bytes: 0, files: 0 }
    const down = await direct.download('s3://data/many', join(folder, 'many.copy'), { onProgress: (progress) => (last = progress) })
    expect(down.files.map(({ uri }) => uri)).to.deep.equal(wanted.map((name) => `s3://data/many/${name}`))
    expect(last).to.deep.equal({ bytes: 1005 * 6, total: 1005 * 6, files: 1005 })
    expect(await readFile(join(folder, 'many.copy/3/0003'), 'utf8')).to.equal('3/0003')
  })

  it('is reached by what stands in the URI, by a provider with a secret, and as minio:', async () => {
    const { host } = new URL(server.endpoint)
    const env = { AWS_ENDPOINT_URL: undefined }
    const query = `endpoint=${host}&disableSSL=true&s3ForcePathStyle=true&region=us-east-1`
    const plain = open('', { env })
    const [first] = await gathered(plain.list(`s3://data?${query}`))
    expect(first?.uri).to.equal(`s3://data/big?${query}`)
    expect((await plain.stat(first?.uri ?? '')).size).to.equal(big.length)

    await mkdir(join(folder, 'secrets/store'), { recursive: true })
    await writeFile(join(folder, 'secrets/store/user'), server.accessKey)
    await writeFile(join(folder, 'secrets/store/word'), `${server.secretKey}\n`)
    const secretRef = { secretName: 'store', accessKeyKey: 'user', secretKeyKey: 'word' }
    const providers = { minio: { default: { endpoint: host, region: 'minio', disableSSL: true, credentials: { fromEnv: false, secretRef } } } }
    const provided = openStorage({ env: { KFP_TS_SECRETS: join(folder, 'secrets'), KFP_TS_PROVIDERS: JSON.stringify(providers), HOME: folder } })
    expect(await provided.exists('minio://data/big')).to.equal(true)
    provided.close()
  })

  it('says what is missing, and who may not', async () => {
    expect(await refusal(storage.bytes('s3://data/none'))).to.equal('KF8905  There is nothing at s3://data/none.')
    expect(await refusal(storage.download('s3://data/none', join(folder, 'none')))).to.equal('KF8905  There is nothing at s3://data/none.')
    expect(await storage.exists('s3://data/none')).to.equal(false)
    const missing = 'KF8903  There is no bucket "absent" at http://proxy.'
    expect(await refusal(storage.exists('s3://absent/x'))).to.equal(missing)
    expect(await refusal(storage.bytes('s3://absent/x'))).to.equal(missing)
    expect(await refusal(names('s3://absent/x'))).to.equal(missing)
    const wrong = open(proxy.endpoint, { env: { AWS_SECRET_ACCESS_KEY: 'not the secret' } })
    expect(await refusal(wrong.bytes('s3://data/big'))).to.equal(
      'KF8904  Not allowed to read s3://data/big as the access key "mini..." of AWS_ACCESS_KEY_ID: SignatureDoesNotMatch.',
    )
    const { accessKey, secretKey } = server.reader
    const reader = open(proxy.endpoint, { env: { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey } })
    expect((await reader.stat('s3://data/big')).size).to.equal(big.length)
    expect(await refusal(reader.write('s3://data/mine', 'x'))).to.equal(
      'KF8904  Not allowed to write s3://data/mine as the access key "read..." of AWS_ACCESS_KEY_ID: AccessDenied.',
    )
    const nobody = open(proxy.endpoint, { env: { AWS_ACCESS_KEY_ID: undefined } })
    expect(await refusal(nobody.bytes('s3://data/big'))).to.equal(
      'KF8904  Not allowed to read s3://data/big as nobody (no credentials were found; AWS_ACCESS_KEY_ID is not set): AccessDenied.',
    )
  })

  it('says that an endpoint is the wrong one', async () => {
    const retry = { attempts: 2, baseMs: 1 }
    expect(await refusal(open('http://127.0.0.1:1', { retry }).bytes('s3://data/x'))).to.equal(
      'KF8906  Nothing answers at http://127.0.0.1:1, which should hold s3://data/x.',
    )
    expect(await refusal(open('http://no-such-host.invalid', { retry }).bytes('s3://data/x'))).to.equal(
      'KF8907  The name of the server http://no-such-host.invalid, which should hold s3://data/x, is not known.',
    )
    expect(await refusal(open(server.endpoint.replace('http:', 'https:'), { retry }).bytes('s3://data/x'))).to.match(
      /^KF8908 {2}No trusted connection to https:\/\/127\.0\.0\.1:\d+: it does not speak TLS\.$/,
    )
    proxy.when(() => ({ kind: 'status', status: 400, body: '<html>a console</html>' }))
    expect(await refusal(storage.bytes('s3://data/x'))).to.equal('KF8909  http://proxy answers 400 for s3://data/x.')
  })
})
