import type { RetryPolicy } from '../retry.ts'
import type { Store } from '../store.ts'
import { rangeOf } from '../web/web-client.ts'
import { type GsConnection, jsonIn } from './gs-connection.ts'
import { type GsObject, infoOfAnswer, infoOfObject } from './gs-object.ts'
import { uploadToGs } from './gs-upload.ts'

interface GsList {
  readonly items?: readonly GsObject[]
  readonly prefixes?: readonly string[]
  readonly nextPageToken?: string
}

/** What all buckets of one storage share. */
export interface GsShared {
  readonly connection: () => Promise<GsConnection>
  readonly retry: RetryPolicy
}

/** One bucket of Google's store. */
export function gsStore(bucket: string, uriOf: (key: string) => string, { connection, retry }: GsShared): Store {
  const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`
  const pathOf = (key: string): string => `${objects}/${escapedName(key)}`
  const call = (key: string) => ({ bucket, uri: uriOf(key) })
  return {
    uriOf,
    stat: async (key, signal) => {
      const { endpoint, requestText } = await connection()
      const { text } = await requestText({ ...call(key), action: 'read', method: 'GET', path: pathOf(key) }, { signal })
      return infoOfObject(uriOf(key), jsonIn<GsObject>(text, { endpoint, uri: uriOf(key) }))
    },
    open: async (key, { start, version }, signal) => {
      const path = `/download${pathOf(key)}?alt=media${version === undefined ? '' : `&generation=${version}`}`
      // Else the store unpacks what was stored packed, and neither sizes nor checksums are those of the object.
      const headers = { 'accept-encoding': 'gzip', ...(start > 0 && { range: `bytes=${start}-` }) }
      const options = { signal, accepted: [206] }
      const answer = await (await connection()).request({ ...call(key), action: 'read', method: 'GET', path, headers }, options)
      return { info: infoOfAnswer(uriOf(key), answer), start: rangeOf(answer).start, body: answer.body }
    },
    page: async (prefix, { depth, after }, signal) => {
      const query = new URLSearchParams({
        prefix,
        maxResults: '1000',
        ...(depth === 'one level' && { delimiter: '/' }),
        ...(after && { pageToken: after }),
      })
      const list = { ...call(prefix), action: 'list', method: 'GET', path: `${objects}?${query.toString()}` } as const
      const { endpoint, requestText } = await connection()
      const { text } = await requestText(list, { signal })
      const { items = [], prefixes = [], nextPageToken = '' } = jsonIn<GsList>(text, { endpoint, uri: uriOf(prefix) })
      const found = items.map((item) => ({ key: item.name, kind: 'object' as const, info: infoOfObject(uriOf(item.name), item) }))
      const folders = prefixes.map((key) => ({ key, kind: 'folder' as const, info: { uri: uriOf(key) } }))
      return { entries: [...found, ...folders], ...(nextPageToken !== '' && { next: nextPageToken }) }
    },
    write: async (key, parts, details) => uploadToGs({ connection: await connection(), bucket, key, uri: uriOf(key), retry }, parts, details),
    remove: async (key, signal) => {
      const options = { signal, accepted: [204, 404] }
      await (await connection()).requestText({ ...call(key), action: 'remove', method: 'DELETE', path: pathOf(key) }, options)
    },
  }
}

/** A name as one part of a path: a slash in it is no slash of the path. */
const escapedName = (key: string): string =>
  encodeURIComponent(key).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
