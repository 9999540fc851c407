import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import { networkFailure, statusFailure } from '../network-failure.ts'
import type { WebAnswer, WebCall, WebClient } from '../web/web-client.ts'
import type { GsIdentity } from './gs-credentials.ts'

/** One request to Google's store. */
export interface GsCall extends Omit<WebCall, 'url'> {
  readonly action: 'read' | 'write' | 'list' | 'remove'
  /** Path and query below the endpoint. */
  readonly path: string
  readonly bucket: string
}

export interface GsConnection {
  readonly endpoint: string
  /** One attempt; `accepted` are the statuses besides 200 that are no failure. */
  readonly request: (call: GsCall, options?: GsOptions) => Promise<WebAnswer>
  readonly requestText: (call: GsCall, options?: GsOptions) => Promise<Omit<WebAnswer, 'body'> & { readonly text: string }>
}
export interface GsOptions {
  readonly signal?: AbortSignal | undefined
  readonly accepted?: readonly number[]
}

/** Where Google's store is: what its tools' variable for tests says, or Google's own. */
export function gsEndpoint(emulator: string | undefined): string {
  if (!emulator) return 'https://storage.googleapis.com'
  return (/^https?:\/\//.test(emulator) ? emulator : `http://${emulator}`).replace(/\/+$/, '')
}

/** Google's store by its JSON API. */
export function connectGs(endpoint: string, { client, identity }: { readonly client: WebClient; readonly identity: GsIdentity }): GsConnection {
  const failure = (answer: Pick<WebAnswer, 'status' | 'header'>, call: GsCall, text: string): Error => {
    const { uri, action, bucket } = call
    const { status } = answer
    const reason = reasonIn(text)
    if (status === 401 || status === 403) return final(problem('KF8904', [action, uri, identity.name, reason || String(status)]))
    if (status === 404 && (action === 'list' || /(specified|no such) bucket/i.test(reason))) return final(problem('KF8903', [bucket, endpoint]))
    if (status === 404) return final(problem('KF8905', [uri]))
    if (status === 412) return final(problem('KF8910', [uri]))
    return statusFailure(status, { server: endpoint, uri, retryAfter: answer.header('retry-after') })
  }
  const sent = async ({ path, headers, ...call }: GsCall, signal: AbortSignal | undefined): Promise<WebAnswer> => {
    const token = await identity.token(signal)
    const all = { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    return client.request({ ...call, url: endpoint + path, headers: all }, signal)
  }
  const request: GsConnection['request'] = async (call, { signal, accepted = [] } = {}) => {
    const answer = await sent(call, signal)
    if (answer.status === 200 || accepted.includes(answer.status)) return answer
    throw failure(answer, call, await textOf(answer))
  }
  return {
    endpoint,
    request,
    requestText: async (call, options) => {
      const { body, ...answer } = await request(call, options)
      try {
        let text = ''
        for await (const chunk of body) text += String(chunk)
        return { ...answer, text }
      } catch (error) {
        options?.signal?.throwIfAborted()
        throw networkFailure(error, endpoint, call.uri)
      }
    },
  }
}

/** What the JSON API answers is JSON; a page of something else that answers there is not. Throws an ApiError (KF8909). */
export function jsonIn<Answer>(text: string, { endpoint, uri }: { readonly endpoint: string; readonly uri: string }): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw final(problem('KF8909', [endpoint, 'something that is not JSON', uri]))
  }
}

async function textOf({ body }: WebAnswer): Promise<string> {
  let text = ''
  try {
    for await (const chunk of body) text += String(chunk)
  } catch {
    // What came of it is enough.
  }
  return text
}

function reasonIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly message?: string } }
    return error?.message ?? ''
  } catch {
    return text.length < 200 ? text.trim() : ''
  }
}
