import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openStore } from '../open-store.ts'
import { refusal } from '../testing/expectations.ts'
import { type Answered, type Asked, type ScriptedServer, scriptedServer } from '../testing/scripted-server.ts'

const env = { MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE: '10', MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: '4', MLFLOW_TRACKING_TOKEN: 'secret' }
const uri = 'mlflow-artifacts:/3/x'

describe('large files', () => {
  let folder = ''
  let file = ''
  const servers: ScriptedServer[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-large-'))
    file = join(folder, 'weights.bin')
    await writeFile(file, '0123456789')
  })
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
    await rm(folder, { recursive: true })
  })
  const start = async (answer: (asked: Asked) => Answered): Promise<ScriptedServer> => {
    const server = await scriptedServer(answer)
    servers.push(server)
    return server
  }
  const open = (server: ScriptedServer) => openStore(server.uri, { env, patience: { totalMs: 500, longestWaitMs: 10 } })

  it('go in parts to the store behind the server, which is not told who we are', async () => {
    const bucket = await start(({ path }) => ({ headers: { etag: `"${path.slice(-1)}"` } }))
    const credentials = [1, 2, 3].map((number) => ({ part_number: number, url: `${bucket.uri}/part-${number}`, headers: { 'x-part': `${number}` } }))
    const server = await start(({ path }) => ({ json: path.includes('create') ? { upload_id: 'u', credentials } : {} }))
    const store = await open(server)
    await store.artifacts.upload(uri, 'big/weights.bin', file)
    expect(bucket.asked.map(({ body, headers }) => [body.toString(), headers['x-part'], headers.authorization])).to.deep.equal([
      ['0123', '1', undefined],
      ['4567', '2', undefined],
      ['89', '3', undefined],
    ])
    expect(server.asked.map(({ path }) => path)).to.deep.equal(['create', 'complete'].map((step) => `/api/2.0/mlflow-artifacts/mpu/${step}/3/x/big`))
    const parts = [1, 2, 3].map((number) => ({ part_number: number, etag: `"${number}"` }))
    expect(server.asked[1]?.message).to.deep.equal({ path: 'weights.bin', upload_id: 'u', parts })
    await store.close()
  })

  it('are given up as a whole when a part is refused', async () => {
    const bucket = await start(() => ({ status: 403, text: 'expired' }))
    const credentials = [{ part_number: 1, url: `${bucket.uri}/part-1` }]
    const server = await start(({ path }) => ({ json: path.includes('create') ? { upload_id: 'u', credentials } : {} }))
    const store = await open(server)
    const upload = store.artifacts.upload(uri, 'weights.bin', file)
    expect(await refusal(upload)).to.equal(`KF8518  The tracking server at ${server.uri} does not allow a part of an upload: expired.`)
    expect(server.asked.at(-1)?.path).to.equal('/api/2.0/mlflow-artifacts/mpu/abort/3/x')
    await store.close()
  })

  it('go through the server where the store behind it cannot do that', async () => {
    const server = await start(({ method }) => (method === 'PUT' ? {} : { status: 501, json: { error_code: 'NOT_IMPLEMENTED' } }))
    const store = await open(server)
    await store.artifacts.upload(uri, 'weights.bin', file)
    expect(server.asked.map(({ method, body }) => [method, body.toString()]).at(-1)).to.deep.equal(['PUT', '0123456789'])
    await store.close()
  })

  it('come straight from the store behind the server where it offers that, and else through it', async () => {
    const bucket = await start(({ path }) => (path === '/gone' ? { status: 404 } : { text: 'straight' }))
    const server = await start(({ path }) => {
      if (!path.includes('presigned')) return { text: 'through' }
      return { json: { url: `${bucket.uri}${path.endsWith('b.bin') ? '/gone' : '/there'}`, headers: {} } }
    })
    const store = await open(server)
    for (const name of ['a.bin', 'b.bin']) await store.artifacts.download(uri, name, join(folder, name))
    expect(await Promise.all(['a.bin', 'b.bin'].map((name) => readFile(join(folder, name), 'utf8')))).to.deep.equal(['straight', 'through'])
    expect(bucket.asked.every(({ headers }) => headers.authorization === undefined)).to.equal(true)
    await store.close()
  })
})
