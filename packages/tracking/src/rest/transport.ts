import { Readable } from 'node:stream'
import { Pool } from 'undici'
import { problem } from '../codes.ts'
import { authorizationOf } from './authorization.ts'
import { type Endpoint, type EndpointName, endpoints } from './endpoints.ts'
import { type Answer, Refusal, refusalOf } from './refusal.ts'
import { type RestSettings, userAgent } from './rest-settings.ts'
import { type Creation, createOnce, persist } from './retry.ts'
import { listenForSilence } from './silence.ts'
import { tlsOptions } from './tls-options.ts'

/** A JSON object as a server gives or takes it. */
export interface Message {
  readonly [field: string]: unknown
}

/** A body that is not JSON. */
export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** Below the address of the server. */
  readonly path: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string | Readable
}

/** Talks to one server: keeps connections, says who is asking, and tries again where that is safe. */
export interface Transport {
  /** The server's address as people may see it. */
  readonly uri: string
  /** Calls an endpoint; of the answer only that it is a JSON object is known. */
  readonly call: (name: EndpointName, message?: Message) => Promise<Message>
  /** Calls what must not happen twice; `find` looks for what a lost answer may have made. */
  readonly create: <Result>(creation: Creation<Result>) => Promise<Result>
  /** Sends or fetches a file once, and gives the body of the answer to `receive`. */
  readonly transfer: <Result>(request: Request, receive: (body: Readable) => Promise<Result>) => Promise<Result>
  /** Tries again like `call` does. */
  readonly persist: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** What ends the transfer of one file to or from somebody else. */
  readonly fileSignal: () => AbortSignal
  readonly close: () => Promise<void>
}

/** Opens the connections to a server; nothing is sent yet. */
export function openTransport(settings: RestSettings): Transport {
  const { env, patience, signal } = settings
  const authorization = authorizationOf(settings.uri, env)
  const { uri, origin, prefix } = addressOf(settings.uri)
  const pool = new Pool(origin, { connections: 8, connect: { ...tlsOptions(env), timeout: patience.callMs } })

  const within = (...limits: readonly AbortSignal[]): AbortSignal => AbortSignal.any(signal === undefined ? [...limits] : [signal, ...limits])

  async function send<Result>(request: Request, limits: Limits, receive: Receive<Result>): Promise<Result> {
    const headers = { 'user-agent': userAgent, ...(await authorization()), ...request.headers }
    const limit = AbortSignal.timeout(limits.allMs)
    const silence = listenForSilence(limits.silentMs)
    try {
      const { method, path: below, body = null } = request
      const details = { method, path: `${prefix}${below}`, headers, body: body instanceof Readable ? silence.heard(body) : body }
      const timeouts = { signal: within(limit, silence.signal), headersTimeout: 0, bodyTimeout: limits.silentMs }
      const answer = await pool.request({ ...details, ...timeouts })
      silence.end()
      return await receive(answer.statusCode, answer.headers, answer.body)
    } catch (error) {
      throw error instanceof Error && 'diagnostics' in error ? error : unreachable(uri, error, limit.aborted || silence.signal.aborted)
    } finally {
      silence.end()
    }
  }

  const once = async (name: EndpointName, message: Message): Promise<Message> =>
    send(requestOf(endpoints[name], message), { allMs: patience.callMs, silentMs: patience.callMs }, async (status, headers, body) => {
      const answer = await answerOf(status, headers, body)
      if (status >= 300) throw refusalOf(uri, name, answer)
      return parse(uri, answer)
    })
  return {
    uri,
    call: (name, message = {}) =>
      endpoints[name].retry === 'create' ? once(name, message) : persist(() => once(name, message), { patience, signal }),
    create: (creation) => createOnce(creation, { patience, signal }),
    transfer: (request, receive) =>
      send(request, { allMs: patience.transferMs, silentMs: patience.silentMs }, async (status, headers, body) => {
        if (status >= 300) throw refusalOf(uri, `${request.method} ${request.path}`, await answerOf(status, headers, body))
        return receive(body)
      }),
    persist: (work) => persist(work, { patience, signal }),
    fileSignal: () => within(AbortSignal.timeout(patience.transferMs)),
    close: () => pool.destroy(),
  }
}

/** A server without who asks it: its address, and its host and path apart. */
function addressOf(given: URL): { readonly uri: string; readonly origin: string; readonly prefix: string } {
  const bare = new URL(given)
  Object.assign(bare, { username: '', password: '', hash: '', search: '' })
  return { uri: bare.href.replace(/\/+$/, ''), origin: bare.origin, prefix: bare.pathname.replace(/\/+$/, '') }
}

/** How long one request may take, and how long nothing may move in it; milliseconds. */
interface Limits {
  readonly allMs: number
  readonly silentMs: number
}

type Headers = NodeJS.Dict<string | string[]>
type Receive<Result> = (status: number, headers: Headers, body: Readable & { text(): Promise<string> }) => Promise<Result>

async function answerOf(status: number, headers: Headers, body: { text(): Promise<string> }): Promise<Answer> {
  const seconds = Number(headers['retry-after'])
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined
  return { status, contentType: String(headers['content-type'] ?? ''), text: await body.text(), retryAfterMs }
}

function requestOf({ method, path }: Endpoint, message: Message): Request {
  const filled = `/api/2.0${path.replaceAll(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(message[field])))}`
  if (method === 'GET') return { method, path: `${filled}?${queryOf(message)}` }
  // undici's type of methods is wider than what files need.
  return { method: method as Request['method'], path: filled, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) }
}

function queryOf(message: Message): string {
  const pairs = Object.entries(message).flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, String(one)]))
  return new URLSearchParams(pairs).toString()
}

function parse(uri: string, { text, contentType }: Answer): Message {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Message
  } catch {
    // said below
  }
  const what = /html/.test(contentType) ? 'it sent a web page' : 'its answer is not a JSON object'
  // A body that was cut passes; what comes whole and is no JSON stays so, but nobody can tell the two apart for sure.
  throw new Refusal(problem('KF8515', [uri, what]), { passing: /json/.test(contentType), ambiguous: true })
}

function unreachable(uri: string, error: unknown, late: boolean): Refusal {
  const { code = '', message = String(error), cause } = error as Partial<NodeJS.ErrnoException>
  const inner = (cause as NodeJS.ErrnoException | undefined)?.code
  const untrusted = [code, inner ?? ''].some((one) => /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/.test(one))
  if (untrusted) return new Refusal(problem('KF8543', [uri, message]))
  const reason = late ? 'it did not answer in time' : (reasons[code] ?? reasons[inner ?? ''] ?? (message || code))
  return new Refusal(problem('KF8514', [uri, reason]), { passing: true, ambiguous: !definite.has(code) })
}

/** Nobody was there, so nothing was done. */
const definite: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

const reasons: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNRESET: 'it cut the connection',
  UND_ERR_SOCKET: 'it cut the connection',
  UND_ERR_CONNECT_TIMEOUT: 'it does not take connections',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'its answer stopped in the middle',
}
