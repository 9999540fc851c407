import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem } from './codes.ts'
import { final } from './failure.ts'

/** What a URI names. */
export type Place =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'web'; readonly url: URL }
  | { readonly kind: 'bucket'; readonly scheme: 's3' | 'minio' | 'gs'; readonly bucket: string; readonly key: string; readonly query: string }

/**
 * Reads a URI. Names in s3:, minio: and gs: URIs are taken as they stand, as every tool of the field does: `%20` is not a space there.
 * Only a `?` followed by `name=value` pairs begins parameters, so that `what?.txt` can be an object's name.
 */
export function placeOf(uri: string): Place {
  if (/^file:/i.test(uri)) return { kind: 'file', path: pathOf(uri) }
  if (/^https?:\/\//i.test(uri)) {
    if (!URL.canParse(uri)) throw unknownPlace(uri)
    return { kind: 'web', url: new URL(uri) }
  }
  const [, scheme, bucket = '', rest = ''] = /^(s3|minio|gs):\/\/([^/?]*)(.*)$/su.exec(uri) ?? []
  if (scheme === undefined) throw unknownPlace(uri)
  if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/i.test(bucket) || bucket.includes('..')) throw final(problem('KF8924', [bucket]))
  const [, path = '', query = ''] = /^(.*?)(?:\?((?:[A-Za-z_]\w*=[^&]*)(?:&[A-Za-z_]\w*=[^&]*)*))?$/su.exec(rest) ?? []
  return { kind: 'bucket', scheme: scheme as 's3' | 'minio' | 'gs', bucket, key: path.replace(/^\//, ''), query }
}

function pathOf(uri: string): string {
  try {
    const path = fileURLToPath(uri)
    if (isAbsolute(path) && !path.includes('\0')) return path
  } catch {
    // Said below.
  }
  throw unknownPlace(uri)
}

/** A mistyped address may hold a password all the same. */
const unknownPlace = (uri: string): Error => final(problem('KF8901', [uri.replace(/\/\/[^/]*@/, '//')]))
