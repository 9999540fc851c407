import type { IncomingHttpHeaders } from 'node:http'
import type { Checksum } from '../checksums/checksum.ts'
import type { ObjectInfo } from '../store.ts'

/** Our uploads say how long their parts are, without which an ETag of parts cannot be compared. */
export const partSizeHeader = 'x-amz-meta-kfp-ts-part-size'

/** What the headers of an answer say about an object. */
export function infoOfHeaders(uri: string, headers: IncomingHttpHeaders): ObjectInfo {
  const version = unquoted(headers.etag ?? '')
  const size = totalSize(headers)
  const checksum = checksumOf(version, headers)
  const modified = headers['last-modified']
  return {
    uri,
    ...(size !== undefined && { size }),
    ...(version !== '' && { version }),
    ...(modified !== undefined && { modified: new Date(modified) }),
    ...(headers['content-type'] !== undefined && { contentType: headers['content-type'] }),
    ...(checksum !== undefined && { checksum }),
  }
}

export const unquoted = (etag: string): string => etag.replace(/^"|"$/g, '')

/** `bytes 5-9/10` names the whole size; without a range the body is the whole. */
function totalSize(headers: IncomingHttpHeaders): number | undefined {
  const [, total] = /\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  const given = total ?? headers['content-length']
  return given === undefined ? undefined : Number(given)
}

/** Where the body of an answer begins. */
export const startOf = (headers: IncomingHttpHeaders): number => Number(/^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1] ?? 0)

/** An ETag is a checksum unless a key of the user or of KMS encrypts the object (Amazon S3, "Checking object integrity"). */
function checksumOf(etag: string, headers: IncomingHttpHeaders): Checksum | undefined {
  const whole = headers['x-amz-checksum-sha256']
  if (typeof whole === 'string' && !whole.includes('-')) return { algorithm: 'sha256', value: Buffer.from(whole, 'base64').toString('hex') }
  const foreign = headers['x-amz-server-side-encryption']?.includes('kms') ?? headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined
  if (foreign) return undefined
  if (/^[0-9a-f]{32}$/.test(etag)) return { algorithm: 'md5', value: etag }
  const partSize = Number(headers[partSizeHeader])
  return /^[0-9a-f]{32}-\d+$/.test(etag) && partSize > 0 ? { algorithm: 'md5 of parts', value: etag, partSize } : undefined
}
