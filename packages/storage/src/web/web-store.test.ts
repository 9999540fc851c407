import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openStorage } from '../open-storage.ts'
import { refusal } from '../refusal.test.ts'
import type { Progress, Storage } from '../storage.ts'

const content = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251))

describe('files of web servers', () => {
  let server: Server
  let base: string
  let storage: Storage
  let seen: string[]
  /** Answers every request of a test. */
  let answer: (request: IncomingMessage, response: ServerResponse, count: number) => void

  before(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.method} ${request.headers.range ?? ''}`.trim())
      answer(request, response, seen.length)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    storage = openStorage({ retry: { attempts: 3, baseMs: 1 }, idleMs: 2000 })
  })
  after(async () => {
    storage.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  beforeEach(() => (seen = []))

  /** A server as they should be; it ends connections after `most` bytes. */
  const good = (most: number, headers: { readonly [name: string]: string } = { etag: '"one"' }): typeof answer => {
    return ({ headers: { range = '' } }, response) => {
      const start = Number(/^bytes=(\d+)-/.exec(range)?.[1] ?? 0)
      const rest = content.subarray(start)
      const partly = start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {}
      response.writeHead(start > 0 ? 206 : 200, { ...headers, ...partly, 'content-length': rest.length })
      if (rest.length <= most) response.end(rest)
      else response.write(rest.subarray(0, most), () => setTimeout(() => response.destroy(), 5))
    }
  }

  it('are read, and gone on with where the connection ended', async () => {
    answer = good(40_000)
    expect((await storage.bytes(`${base}/x.zip`)).equals(content)).to.equal(true)
    expect(seen).to.deep.equal(['GET', 'GET bytes=40000-', 'GET bytes=80000-'])
    answer = good(40_000, { 'last-modified': 'Sun, 22 Nov 2026 00:00:00 GMT' })
    expect((await storage.bytes(`${base}/x.zip`)).equals(content)).to.equal(true)
  })

  it('are read from the beginning of a server that knows no ranges, without anything twice', async () => {
    answer = (_request, response, count) => {
      response.writeHead(200, { etag: '"one"', 'content-length': content.length })
      if (count < 3) response.write(content.subarray(0, 30_000 * count), () => setTimeout(() => response.destroy(), 5))
      else response.end(content)
    }
    expect((await storage.bytes(`${base}/x.zip`)).equals(content)).to.equal(true)
  })

  it('are not put together of two versions, nor where nothing tells versions apart', async () => {
    answer = (request, response, count) => good(40_000, { etag: `"${count}"` })(request, response, count)
    expect(await refusal(storage.bytes(`${base}/x.zip`))).to.equal(`KF8910  ${base}/x.zip changed while it was being read.`)
    answer = good(40_000, {})
    expect(await refusal(storage.bytes(`${base}/x.zip`))).to.equal(`KF8911  ${base}/x.zip ended after 40000 of 100000 bytes.`)
  })

  it('are found behind redirections, and with servers that know no HEAD', async () => {
    answer = (request, response, count) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end()
      else good(Number.POSITIVE_INFINITY)(request, response, count)
    }
    expect((await storage.bytes(`${base}/old`)).length).to.equal(content.length)
    answer = (request, response) => {
      if (request.method === 'HEAD') response.writeHead(405).end()
      else response.writeHead(206, { 'content-range': 'bytes 0-0/100000', 'content-length': 1, etag: '"one"' }).end('x')
    }
    expect(await storage.stat(`${base}/x.zip`)).to.deep.equal({ uri: `${base}/x.zip`, size: 100_000, version: '"one"' })
  })

  it('are refused with the reason, and without what may be secret in their address', async () => {
    const uri = `${base.replace('//', '//user:word@')}/x?signature=secret`
    const status = async (code: number): Promise<string> => {
      answer = (_request, response) => response.writeHead(code).end()
      return refusal(storage.bytes(uri))
    }
    const shown = `${base}/x?...`
    expect(await status(404)).to.equal(`KF8905  There is nothing at ${shown}.`)
    expect(await status(403)).to.equal(`KF8904  Not allowed to read ${shown} as nobody (storage sends no credentials to web servers): 403.`)
    expect(await status(418)).to.equal(`KF8909  ${base} answers 418 for ${shown}.`)
    expect(await status(503)).to.equal(`KF8915  ${shown} was given up after 3 attempts: ${base} answers 503.`)
    expect(seen.slice(-3)).to.deep.equal(['GET', 'GET', 'GET'])
    expect(await refusal(storage.stat(uri))).to.equal(`KF8915  ${shown} was given up after 3 attempts: ${base} answers 503.`)
  })

  it('tell how much there is, and let go of the connection where the file cannot be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'web-store-'))
    answer = good(Number.POSITIVE_INFINITY)
    const told: Progress[] = []
    await storage.download(`${base}/x.zip`, join(folder, 'x.zip'), { onProgress: (progress) => told.push(progress) })
    expect(told.at(-1)).to.deep.equal({ bytes: content.length, total: content.length, files: 1 })

    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.on('close', resolve)
        response.writeHead(200, { etag: '"one"', 'content-length': 1e9 }).write(content)
      }
    })
    await mkdir(join(folder, 'taken'))
    expect(await refusal(storage.download(`${base}/x.zip`, join(folder, 'x.zip/y')))).to.equal(
      `KF8922  ${folder}/x.zip/y cannot be read or written: a file lies where a folder is needed.`,
    )
    await closed
    answer = good(Number.POSITIVE_INFINITY)
    expect(await refusal(storage.download(`${base}/x.zip`, join(folder, 'taken')))).to.match(/^KF8922/)
    expect(await readdir(folder)).to.deep.equal(['taken', 'x.zip'])
    await rm(folder, { recursive: true })
  })

  it('are neither written, removed nor listed, and not longer than allowed', async () => {
    expect(await refusal(storage.write(`${base}/x`, 'x'))).to.equal(`KF8914  ${base}/x can be read only.`)
    expect(await refusal(storage.remove(`${base}/x`))).to.equal(`KF8914  ${base}/x can be read only.`)
    expect(await refusal(storage.list(`${base}/x`)[Symbol.asyncIterator]().next())).to.equal(
      `KF8923  What lies below ${base}/x cannot be listed: web servers have no folders.`,
    )
    answer = good(Number.POSITIVE_INFINITY)
    expect(await refusal(storage.bytes(`${base}/x`, { limit: 10 }))).to.equal(`KF8918  ${base}/x has 100000 bytes, and at most 10 are allowed here.`)
    answer = (_request, response) => response.writeHead(200).end(content)
    expect(await refusal(storage.bytes(`${base}/x`, { limit: 10 }))).to.equal(
      `KF8918  ${base}/x has more than 10 bytes, and at most 10 are allowed here.`,
    )
  })
})
