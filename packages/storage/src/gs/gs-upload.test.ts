import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { openStorage } from '../open-storage.ts'
import { refusal } from '../refusal.test.ts'
import type { Storage } from '../storage.ts'

const mebi = 1 << 20
const big = randomBytes(17 * mebi + 7)

/**
 * Resumable uploads as https://cloud.google.com/storage/docs/performing-resumable-uploads has them, refusing all else: the server that the
 * peer tests use (fake-gcs-server) does not know the question how far an upload got.
 */
function resumable(fault: (put: number) => 'busy' | 'keep half' | 'lose answer' | 'damage' | undefined) {
  let kept = Buffer.alloc(0)
  let puts = 0
  const ranges: string[] = []
  const object = (): object => ({ name: 'up', size: String(kept.length), generation: '1', md5Hash: createHash('md5').update(kept).digest('base64') })
  const put = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request)
    const [, range = '', total = ''] = /^bytes (\S+)\/(\d+|\*)$/.exec(request.headers['content-range'] ?? '') ?? []
    ranges.push(`${range}/${total}`)
    puts += 1
    const wrong = fault(puts)
    if (range === '*' ? body.length > 0 : range !== `${kept.length}-${kept.length + body.length - 1}`)
      return void response.writeHead(400).end('range')
    if (total === '*' && body.length % (256 * 1024) !== 0) return void response.writeHead(400).end('chunk')
    if (wrong === 'busy') return void response.writeHead(503).end()
    kept = Buffer.concat([kept, wrong === 'keep half' ? body.subarray(0, 4 * mebi) : body])
    if (wrong === 'damage') kept[0] = (kept[0] ?? 0) ^ 1
    if (wrong === 'lose answer' || wrong === 'keep half') return void response.destroy()
    if (String(kept.length) === total) return void response.end(JSON.stringify(object()))
    response.writeHead(308, kept.length === 0 ? {} : { range: `bytes=0-${kept.length - 1}` }).end()
  }
  const server = createServer((request, response) => {
    if (request.method === 'PUT') return void put(request, response)
    request.resume().on('end', () => response.writeHead(200, { location: 'http://elsewhere/upload/storage/v1/b/data/o?upload_id=1' }).end())
  })
  return { server, ranges, kept: () => kept }
}

describe('resumable uploads to Google', () => {
  let server: Server
  let storage: Storage
  const start = async (made: Server): Promise<void> => {
    server = made
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    storage = openStorage({ env: { STORAGE_EMULATOR_HOST: `127.0.0.1:${(server.address() as AddressInfo).port}` }, retry: { baseMs: 1 } })
  }
  afterEach(async () => {
    storage.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('go in chunks, the last of which says the size', async () => {
    const google = resumable(() => undefined)
    await start(google.server)
    expect(await storage.write('gs://data/up', big)).to.deep.include({ uri: 'gs://data/up', size: big.length, version: '1' })
    expect(google.kept().equals(big)).to.equal(true)
    expect(google.ranges).to.deep.equal([`0-${8 * mebi - 1}/*`, `${8 * mebi}-${16 * mebi - 1}/*`, `${16 * mebi}-${big.length - 1}/${big.length}`])
  })

  it('go on where the server says that they stopped', async () => {
    const google = resumable((put) => ({ 1: 'busy', 3: 'keep half', 6: 'lose answer', 8: 'busy', 10: 'lose answer' } as const)[put])
    await start(google.server)
    await storage.write('gs://data/up', big)
    expect(google.kept().equals(big)).to.equal(true)
    expect(google.ranges.filter((range) => range.startsWith('*'))).to.have.length.above(2)
  })

  it('are refused when the server has other bytes', async () => {
    await start(resumable((put) => (put === 1 ? 'damage' : undefined)).server)
    expect(await refusal(storage.write('gs://data/up', big))).to.equal(
      'KF8912  gs://data/up does not have the MD5 checksum that its store gives for it.',
    )
  })
})
