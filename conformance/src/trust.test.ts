import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@kfp-ts/storage'
import { openStore } from '@kfp-ts/tracking'
import { expect } from 'chai'
import { type Certificate, selfSigned } from './certificate.ts'

const experiment = { experiment_id: '3', name: 'surface', lifecycle_stage: 'active', artifact_location: 'mlflow-artifacts:/3' }

const saidBy = (work: Promise<string>): Promise<string> => work.catch((error: Error) => error.message.split('\n')[0] ?? '')

async function idFrom(uri: string, env: NodeJS.Dict<string>): Promise<string> {
  const store = await openStore(uri, { env, patience: { totalMs: 1000 } })
  try {
    return (await store.getExperiment('surface')).id
  } finally {
    await store.close()
  }
}

describe('servers whose certificate nobody else vouches for', () => {
  let folder = ''
  let ours: Certificate
  let theirs: Certificate
  const servers: Server[] = []
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-trust-'))
    theirs = await selfSigned(folder, 'server')
    ours = await selfSigned(folder, 'client')
  })
  after(() => rm(folder, { recursive: true }))
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  })
  /** Answers as a tracking server does, and to HEAD as a bucket does. */
  const start = async (options: ServerOptions = {}): Promise<string> => {
    const server = createServer({ key: theirs.key, cert: theirs.certificate, ...options }, ({ method }, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...(method === 'HEAD' && { 'content-length': 7 }) })
      response.end(JSON.stringify({ experiment }))
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  /** The id of the experiment, or what is said instead. */
  const ask = (uri: string, env: NodeJS.Dict<string>): Promise<string> => saidBy(idFrom(uri, env))

  it('are told apart by tracking: refused, trusted by their file, or by being told to', async () => {
    const uri = await start()
    const began = performance.now()
    expect(await ask(uri, {})).to.equal(`KF8543  The certificate of the tracking server at ${uri} is not trusted: self-signed certificate.`)
    expect(performance.now() - began, 'it was asked once').to.be.below(2000)
    expect(await ask(uri, { MLFLOW_TRACKING_SERVER_CERT_PATH: ours.path })).to.match(/^KF8543/)
    expect(await ask(uri, { MLFLOW_TRACKING_SERVER_CERT_PATH: theirs.path })).to.equal('3')
    expect(await ask(uri, { MLFLOW_TRACKING_INSECURE_TLS: 'true' })).to.equal('3')
    expect(await ask(uri, { MLFLOW_TRACKING_SERVER_CERT_PATH: join(folder, 'none.pem') })).to.equal(
      'KF8535  The file that MLFLOW_TRACKING_SERVER_CERT_PATH names cannot be read: there is no such file or folder.',
    )
  })

  it('are shown who asks, where they want to know', async () => {
    const uri = await start({ ca: ours.certificate, requestCert: true, rejectUnauthorized: true })
    const both = join(folder, 'both.pem')
    await writeFile(both, ours.certificate + ours.key)
    const trusting = { MLFLOW_TRACKING_SERVER_CERT_PATH: theirs.path }
    expect(await ask(uri, { ...trusting, MLFLOW_TRACKING_CLIENT_CERT_PATH: both })).to.equal('3')
    expect(await ask(uri, trusting)).to.equal(`KF8514  The tracking server at ${uri} cannot be reached: it cut the connection.`)
  })

  it('are told apart by storage', async () => {
    const uri = await start()
    const size = async (more: NodeJS.Dict<string>): Promise<unknown> => {
      const storage = openStorage({ env: { AWS_ENDPOINT_URL: uri, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', HOME: folder, ...more } })
      const found = await storage.stat('s3://data/x').catch((error: Error) => error.message.split('\n')[0])
      storage.close()
      return typeof found === 'object' ? found.size : found
    }
    expect(await size({})).to.equal(`KF8908  No trusted connection to ${uri}: DEPTH_ZERO_SELF_SIGNED_CERT.`)
    expect(await size({ AWS_CA_BUNDLE: theirs.path })).to.equal(7)
    expect(await size({ MLFLOW_S3_IGNORE_TLS: 'true' })).to.equal(7)
  })
})
