import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import type { RetryPolicy } from '../retry.ts'
import type { Store } from '../store.ts'
import type { Slots } from '../transfer/slots.ts'
import { isAmazon, type S3Connection } from './s3-connection.ts'
import { listQuery, readPage } from './s3-list.ts'
import { infoOfHeaders, startOf } from './s3-object.ts'
import { serverOf } from './s3-settings.ts'
import { uploadToS3 } from './s3-upload.ts'

/** What all buckets of one storage share. */
export interface S3Shared {
  readonly connection: S3Connection
  readonly retry: RetryPolicy
  readonly slots: Slots
}

/** One bucket that speaks S3. */
export function s3Store(bucket: string, uriOf: (key: string) => string, { connection, retry, slots }: S3Shared): Store {
  const call = (key: string) => ({ bucket, key, uri: uriOf(key) })
  // A HEAD has no body that could tell a missing bucket from a missing object.
  const whichIsMissing = async (absence: unknown, signal: AbortSignal | undefined): Promise<never> => {
    if (!isMissing(absence)) throw absence
    try {
      await connection.requestText({ action: 'read', method: 'HEAD', bucket, uri: uriOf('') }, signal)
    } catch (error) {
      if (isMissing(error)) throw final(problem('KF8903', [bucket, serverOf(connection.settings)]))
    }
    throw absence
  }
  return {
    uriOf,
    stat: async (key, signal) => {
      const headers = isAmazon(connection.settings) ? { 'x-amz-checksum-mode': 'ENABLED' } : {}
      const answer = connection.requestText({ ...call(key), action: 'read', method: 'HEAD', headers }, signal)
      const { response } = await answer.catch((error: unknown) => whichIsMissing(error, signal))
      return infoOfHeaders(uriOf(key), response.headers)
    },
    open: async (key, { start, version }, signal) => {
      const headers = { ...(start > 0 && { range: `bytes=${start}-` }), ...(version !== undefined && { 'if-match': `"${version}"` }) }
      const response = await connection.request({ ...call(key), action: 'read', method: 'GET', headers }, signal)
      return { info: infoOfHeaders(uriOf(key), response.headers), start: startOf(response.headers), body: response }
    },
    page: async (prefix, query, signal) => {
      const list = { bucket, uri: uriOf(prefix), action: 'list', method: 'GET', query: listQuery(prefix, query) } as const
      return readPage((await connection.requestText(list, signal)).text, uriOf)
    },
    write: (key, parts, details) => uploadToS3({ connection, bucket, key, uri: uriOf(key), retry, slots }, parts, details),
    remove: async (key, signal) => {
      await connection.requestText({ ...call(key), action: 'remove', method: 'DELETE' }, signal).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && error.message.startsWith('KF8905')
