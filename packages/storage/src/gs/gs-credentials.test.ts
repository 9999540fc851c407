import { createVerify, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { refusal } from '../refusal.test.ts'
import { webClient } from '../web/web-client.ts'
import { gsIdentity } from './gs-credentials.ts'

describe('credentials for Google', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const client = webClient({ idleMs: 2000, redirects: 0 })
  let folder: string
  let server: Server
  let uri: string
  let asked = 0
  let seconds = 3600
  let status = 200

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'google-'))
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      asked += 1
      const form = new URLSearchParams(await text(request))
      const [head = '', claim = '', signature = ''] = (form.get('assertion') ?? '').split('.')
      const isSigned = createVerify('RSA-SHA256').update(`${head}.${claim}`).verify(publicKey, signature, 'base64url')
      const isMachine = request.headers['metadata-flavor'] === 'Google'
      if (!isSigned && !isMachine) status = 401
      response.writeHead(status).end(JSON.stringify({ access_token: `token ${asked}`, expires_in: seconds }))
    }
    server = createServer((request, response) => void answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    uri = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    client.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })
  beforeEach(() => ([asked, seconds, status] = [0, 3600, 200]))

  const secret = async (): Promise<undefined> => undefined
  const key = async (fields: object): Promise<{ readonly [name: string]: string }> => {
    const path = join(folder, 'key.json')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    const all = { type: 'service_account', client_email: 'me@project', private_key: pem, token_uri: `http://${uri}/token`, ...fields }
    await writeFile(path, JSON.stringify(all))
    return { GOOGLE_APPLICATION_CREDENTIALS: path }
  }

  it('change a signed claim for a token, and keep the token until it ends', async () => {
    const identity = await gsIdentity({}, { env: await key({}), secret, client })
    expect(identity.name).to.equal(`me@project of ${folder}/key.json`)
    expect([await identity.token(), await identity.token()]).to.deep.equal(['token 1', 'token 1'])
    seconds = 30
    const brief = await gsIdentity({}, { env: await key({}), secret, client })
    expect([await brief.token(), await brief.token()]).to.deep.equal(['token 2', 'token 3'])
  })

  it("come from a provider's secret, from the machine, or are none", async () => {
    const refused = await refusal(gsIdentity({ credentials: { secretRef: { secretName: 's', tokenKey: 'k' } } }, { env: {}, secret, client }))
    expect(refused).to.equal('KF8920  The key "k" of the secret "s" is not there.')
    const machine = await gsIdentity({}, { env: { HOME: folder, GCE_METADATA_HOST: uri }, secret, client })
    expect([machine.name, await machine.token()]).to.deep.equal(['the service account of this machine', 'token 1'])
    const nobody = await gsIdentity({}, { env: { HOME: folder, GCE_METADATA_HOST: '127.0.0.1:1' }, secret, client })
    expect(await nobody.token()).to.equal(undefined)
  })

  it('are refused with the reason, and without the key', async () => {
    const said = async (fields: object): Promise<string> => {
      const work = gsIdentity({}, { env: await key(fields), secret, client }).then((identity) => identity.token())
      return (await refusal(work)).replace(folder, '')
    }
    const wrong = (reason: string): string => `KF8921  The Google credentials in /key.json cannot be used: ${reason}.`
    expect(await said({ client_email: '' })).to.equal(wrong('it has no client_email'))
    expect(await said({ private_key: 'x' })).to.equal(wrong('its private_key is no RSA key in PEM'))
    expect(await said({ type: 'robot' })).to.equal(wrong('its type is "robot", not "service_account" or "authorized_user"'))
    status = 401
    expect(await said({})).to.equal(wrong(`${uri} answers 401 to it`))
    await writeFile(join(folder, 'key.json'), 'not JSON')
    const env = { GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json') }
    expect((await refusal(gsIdentity({}, { env, secret, client }))).replace(folder, '')).to.equal(wrong('it is not a JSON object'))
  })
})
