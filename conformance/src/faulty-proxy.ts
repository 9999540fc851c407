import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Transform } from 'node:stream'

/** What goes wrong with one request. */
export type Fault =
  /** The server is not asked; this is the answer. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: string; readonly retryAfter?: number }
  /** The connection ends after so many bytes of the answer's body. */
  | { readonly kind: 'cut answer'; readonly after: number }
  /** The connection ends after so many bytes of the request's body. */
  | { readonly kind: 'cut request'; readonly after: number }
  /** The server does what it is asked, and nobody hears of it. */
  | { readonly kind: 'lose answer' }
  /** The answer claims to be whole with so many bytes. */
  | { readonly kind: 'shorten'; readonly to: number }
  /** One bit of the body is another one. */
  | { readonly kind: 'flip a bit' }
  /** So many milliseconds between pieces of the body. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The body stops coming, and the connection stays. */
  | { readonly kind: 'fall silent'; readonly after: number }

export interface FaultyProxy {
  readonly endpoint: string
  /** Every request that came, as `GET /bucket/key`. */
  readonly seen: string[]
  /** Chooses what goes wrong with a request; `count` begins at 1 and counts requests since this was set. */
  readonly when: (choose: (request: IncomingMessage, count: number) => Fault | undefined) => void
  readonly stop: () => Promise<void>
}

/** A proxy before a real server (`http://host:port`) through which every byte goes, and in which things go wrong. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target)
  const agent = new Agent({ keepAlive: true })
  const seen: string[] = []
  let count = 0
  let choose: Parameters<FaultyProxy['when']>[0] = () => undefined

  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`)
    count += 1
    const fault = choose(incoming, count)
    if (fault?.kind === 'status') {
      refuse(incoming, outgoing, fault)
      return
    }
    const { method = 'GET', url = '/', headers } = incoming
    const onward = request({ hostname, port, path: url, method, headers, agent }, (answer) => relay(answer, outgoing, fault))
    onward.on('error', () => outgoing.destroy())
    if (fault?.kind === 'cut request') {
      let bytes = 0
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes < fault.after) return
        onward.destroy()
        incoming.socket.destroy()
      })
    }
    incoming.pipe(onward)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    when: (next) => {
      choose = next
      count = 0
      seen.length = 0
    },
    stop: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, { status, body = '', retryAfter }: Extract<Fault, { kind: 'status' }>): void {
  incoming.resume().on('end', () => {
    if (retryAfter !== undefined) outgoing.setHeader('retry-after', retryAfter)
    outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body)
  })
}

function relay(answer: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined): void {
  if (fault?.kind === 'lose answer') {
    answer.resume().on('end', () => outgoing.destroy())
    return
  }
  const headers = { ...answer.headers, ...(fault?.kind === 'shorten' && { 'content-length': String(fault.to) }) }
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  if (fault === undefined) answer.pipe(outgoing)
  else answer.pipe(spoiler(fault, outgoing)).pipe(outgoing)
}

function spoiler(fault: Fault, outgoing: ServerResponse): Transform {
  const limit = 'after' in fault ? fault.after : 'to' in fault ? fault.to : Number.POSITIVE_INFINITY
  let bytes = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      const before = bytes
      bytes += chunk.length
      if (fault.kind === 'slow') return void setTimeout(() => done(null, chunk), fault.ms)
      if (fault.kind === 'flip a bit' && before === 0) chunk[0] = (chunk[0] ?? 0) ^ 1
      const passed = chunk.subarray(0, Math.max(0, limit - before))
      if (bytes < limit || fault.kind === 'shorten') return done(null, passed)
      outgoing.write(passed, () => {
        // What is written has to leave before the connection ends.
        if (fault.kind === 'cut answer') setTimeout(() => outgoing.destroy(), 20)
      })
    },
  })
}
