import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What came in. */
export interface Asked {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** The body as JSON; empty if it is none. */
  readonly message: { readonly [field: string]: unknown }
}

/** What goes out: an answer, nothing at all, or a connection that is cut before or in the middle of it. */
export type Answered =
  | { readonly status?: number; readonly headers?: { readonly [name: string]: string }; readonly json?: unknown; readonly text?: string }
  | 'cut'
  | 'silence'
  | { readonly halfOf: string }

/** A server that does what a test says, for faults that a real one cannot be brought to. */
export interface ScriptedServer {
  readonly uri: string
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

/** Starts it on loopback. */
export async function scriptedServer(answer: (asked: Asked) => Answered): Promise<ScriptedServer> {
  const asked: Asked[] = []
  const server: Server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body, message: parse(body) }
      asked.push(one)
      const what = answer(one)
      if (what === 'cut') return response.destroy()
      if (what === 'silence') return undefined
      if ('halfOf' in what) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': what.halfOf.length })
        response.write(what.halfOf.slice(0, what.halfOf.length / 2))
        return setTimeout(() => response.destroy(), 20)
      }
      const { status = 200, headers: extra = {}, json, text = json === undefined ? '' : JSON.stringify(json) } = what
      return response.writeHead(status, { 'content-type': json === undefined ? 'text/html' : 'application/json', ...extra }).end(text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    uri: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function parse(body: Buffer): Asked['message'] {
  try {
    return JSON.parse(body.toString()) as Asked['message']
  } catch {
    return {}
  }
}
