import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import { statusFailure } from '../network-failure.ts'
import type { ObjectInfo, Store } from '../store.ts'
import { rangeOf, type WebAnswer, type WebClient } from './web-client.ts'

/** Files of web servers; a key is the whole address. Nothing can be written, nothing listed. */
export function webStore(client: WebClient): Store {
  const judged = (answer: Pick<WebAnswer, 'status' | 'header'>, url: string): void => {
    const { status } = answer
    if (status === 200 || status === 206) return
    const uri = shown(url)
    if (status === 404 || status === 410) throw final(problem('KF8905', [uri]))
    if (status === 412) throw final(problem('KF8910', [uri]))
    if (status === 401 || status === 403)
      throw final(problem('KF8904', ['read', uri, 'nobody (storage sends no credentials to web servers)', String(status)]))
    throw statusFailure(status, { server: new URL(url).origin, uri, retryAfter: answer.header('retry-after') })
  }
  const refused = async (url: string): Promise<never> => Promise.reject(final(problem('KF8914', [shown(url)])))
  return {
    uriOf: shown,
    stat: async (url, signal) => {
      const answer = await client.requestText({ method: 'HEAD', url, headers: identity, uri: shown(url) }, signal)
      // Some servers know no HEAD: then the first byte tells the rest.
      if (answer.status !== 405 && answer.status !== 501) return (judged(answer, url), infoOf(answer, url))
      const { body, ...first } = await client.request({ method: 'GET', url, headers: { ...identity, range: 'bytes=0-0' }, uri: shown(url) }, signal)
      body.on('error', () => undefined).destroy()
      judged(first, url)
      return infoOf(first, url)
    },
    open: async (url, { start, version }, signal) => {
      const headers = { ...identity, ...(start > 0 && { range: `bytes=${start}-` }), ...(version !== undefined && condition(version)) }
      const { body, ...answer } = await client.request({ method: 'GET', url, headers, uri: shown(url) }, signal)
      try {
        judged(answer, url)
        const info = infoOf(answer, url)
        if (version !== undefined && info.version !== version) throw final(problem('KF8910', [shown(url)]))
        return { info, start: rangeOf(answer).start, body }
      } catch (error) {
        body.on('error', () => undefined).destroy()
        throw error
      }
    },
    page: async (url) => Promise.reject(final(problem('KF8923', [shown(url)]))),
    write: refused,
    remove: refused,
  }
}

/** Without this a server may pack what it sends, and then neither sizes nor ranges are those of the file. */
const identity = { 'accept-encoding': 'identity' }

/** A version is a strong ETag, or a date; only with one of them can a cut transfer go on. */
const condition = (version: string): { readonly [name: string]: string } =>
  version.startsWith('"') ? { 'if-match': version } : { 'if-unmodified-since': version }

function infoOf(answer: Pick<WebAnswer, 'status' | 'header'>, url: string): ObjectInfo {
  const { size } = rangeOf(answer)
  const [etag, date, contentType] = [answer.header('etag'), answer.header('last-modified'), answer.header('content-type')]
  const version = etag.startsWith('"') ? etag : date
  return {
    uri: shown(url),
    ...(size !== undefined && { size }),
    ...(version !== '' && { version }),
    ...(date !== '' && { modified: new Date(date) }),
    ...(contentType !== '' && { contentType }),
  }
}

/** An address without what may be secret in it: user, password and the values of its parameters. */
function shown(url: string): string {
  const { protocol, host, pathname, search } = new URL(url)
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?...'}`
}
