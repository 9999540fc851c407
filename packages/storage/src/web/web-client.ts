import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Dispatcher } from 'undici'
import { networkFailure } from '../network-failure.ts'

/** One request by undici. */
export interface WebCall {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: { readonly [name: string]: string }
  readonly payload?: Buffer | string
  /** For messages. */
  readonly uri: string
}

/** An answer whose body is still coming. */
export interface WebAnswer {
  readonly status: number
  /** A header's value; '' when it is not there. */
  readonly header: (name: string) => string
  readonly body: Readable
}

export interface WebClient {
  /** One attempt; throws a failure of the network, never one of the status. */
  readonly request: (call: WebCall, signal?: AbortSignal) => Promise<WebAnswer>
  readonly requestText: (call: WebCall, signal?: AbortSignal) => Promise<Omit<WebAnswer, 'body'> & { readonly text: string }>
  readonly close: () => void
}

/** Requests over HTTP; `redirects` is how many are followed. */
export function webClient({ idleMs, redirects }: { readonly idleMs: number; readonly redirects: number }): WebClient {
  let dispatcher: Promise<Dispatcher> | undefined
  const opened = async (): Promise<Dispatcher> => {
    const { Agent, interceptors } = await import('undici')
    const agent = new Agent({ connections: 64, headersTimeout: idleMs, bodyTimeout: idleMs, connect: { timeout: Math.min(idleMs, 10_000) } })
    return redirects === 0 ? agent : agent.compose(interceptors.redirect({ maxRedirections: redirects }))
  }
  const request: WebClient['request'] = async ({ method, url, headers, payload, uri }, signal) => {
    signal?.throwIfAborted()
    try {
      dispatcher ??= opened()
      const { request: send } = await import('undici')
      const details = { method, headers: { ...headers }, ...(payload !== undefined && { body: payload }), ...(signal && { signal }) }
      const answer = await send(url, { dispatcher: await dispatcher, ...details })
      const header = (name: string): string => [answer.headers[name] ?? ''].flat().join(', ')
      return { status: answer.statusCode, header, body: answer.body }
    } catch (error) {
      signal?.throwIfAborted()
      throw networkFailure(error, new URL(url).origin, uri)
    }
  }
  return {
    request,
    requestText: async (call, signal) => {
      const { body, ...answer } = await request(call, signal)
      try {
        return { ...answer, text: await text(body) }
      } catch (error) {
        signal?.throwIfAborted()
        throw networkFailure(error, new URL(call.url).origin, call.uri)
      }
    },
    close: () => void dispatcher?.then((open) => open.close()),
  }
}

/** `bytes 5-9/10`: where a body begins, and the whole size. */
export function rangeOf({ status, header }: Pick<WebAnswer, 'status' | 'header'>): { readonly start: number; readonly size: number | undefined } {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header('content-range')) ?? []
  if (status === 206 && start !== undefined) return { start: Number(start), size: total === '*' ? undefined : Number(total) }
  const length = header('content-length')
  return { start: 0, size: length === '' ? undefined : Number(length) }
}
