import type { Checksum } from '../checksums/checksum.ts'
import type { ObjectInfo } from '../store.ts'
import { rangeOf, type WebAnswer } from '../web/web-client.ts'

/** An object as the JSON API describes it; numbers come as texts. */
export interface GsObject {
  readonly name: string
  readonly size: string
  readonly generation?: string
  readonly md5Hash?: string
  readonly crc32c?: string
  readonly updated?: string
  readonly contentType?: string
}

/** What the JSON API says about an object. */
export function infoOfObject(uri: string, object: GsObject): ObjectInfo {
  const checksum = checksumOf(object)
  return {
    uri,
    size: Number(object.size),
    ...(object.generation !== undefined && { version: object.generation }),
    ...(object.updated !== undefined && { modified: new Date(object.updated) }),
    ...(object.contentType !== undefined && { contentType: object.contentType }),
    ...(checksum !== undefined && { checksum }),
  }
}

/** An object that was composed of others has no MD5; CRC32C all have. */
function checksumOf({ md5Hash, crc32c }: { readonly md5Hash?: string | undefined; readonly crc32c?: string | undefined }): Checksum | undefined {
  const hexadecimal = (value: string): string => Buffer.from(value, 'base64').toString('hex')
  if (md5Hash) return { algorithm: 'md5', value: hexadecimal(md5Hash) }
  return crc32c ? { algorithm: 'crc32c', value: hexadecimal(crc32c) } : undefined
}

/** What the headers of a download say about an object. */
export function infoOfAnswer(uri: string, answer: WebAnswer): ObjectInfo {
  const hashes = answer.header('x-goog-hash')
  const hash = (name: string): string | undefined => new RegExp(`(?:^|[,\\s])${name}=([A-Za-z0-9+/=]+)`).exec(hashes)?.[1]
  const { size } = rangeOf(answer)
  const checksum = checksumOf({ md5Hash: hash('md5'), crc32c: hash('crc32c') })
  const [version, modified, contentType] = [answer.header('x-goog-generation'), answer.header('last-modified'), answer.header('content-type')]
  return {
    uri,
    ...(size !== undefined && { size }),
    ...(version !== '' && { version }),
    ...(modified !== '' && { modified: new Date(modified) }),
    ...(contentType !== '' && { contentType }),
    ...(checksum !== undefined && { checksum }),
  }
}
