import type { Page, PageQuery } from '../store.ts'
import { unquoted } from './s3-object.ts'
import { elements, textOf } from './xml.ts'

/**
 * The query of ListObjectsV2. npm minio's own reading of the answer takes the names "0001" and " a" for 1 and "a", so it is read here;
 * names come escaped (`encoding-type=url`), since XML cannot say all of them.
 */
export function listQuery(prefix: string, { depth, after }: PageQuery): string {
  const delimiter = depth === 'all' ? '' : '/'
  const parameters: readonly (readonly [string, string])[] = [
    ...(after === undefined ? [] : [['continuation-token', after] as const]),
    ['delimiter', delimiter],
    ['encoding-type', 'url'],
    ['list-type', '2'],
    ['max-keys', '1000'],
    ['prefix', prefix],
  ]
  // Sorted by name, as the signature wants them.
  return parameters.map(([name, value]) => `${name}=${escaped(value)}`).join('&')
}

/** RFC 3986, as the signature wants it. */
export const escaped = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** One page of ListObjectsV2. */
export function readPage(xml: string, uriOf: (key: string) => string): Page {
  const isEscaped = textOf(xml, 'EncodingType') === 'url'
  const named = (text: string): string => (isEscaped ? decodeURIComponent(text.replaceAll('+', ' ')) : text)
  const objects = elements(xml, 'Contents').map((content) => {
    const key = named(textOf(content, 'Key'))
    const version = unquoted(textOf(content, 'ETag'))
    const modified = new Date(textOf(content, 'LastModified'))
    const info = { uri: uriOf(key), size: Number(textOf(content, 'Size')), ...(version !== '' && { version }), modified }
    return { key, kind: 'object' as const, info }
  })
  const folders = elements(xml, 'CommonPrefixes').map((content) => {
    const key = named(textOf(content, 'Prefix'))
    return { key, kind: 'folder' as const, info: { uri: uriOf(key) } }
  })
  const next = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : ''
  return { entries: [...objects, ...folders], ...(next !== '' && { next }) }
}
