import { createHash, randomUUID } from 'node:crypto'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import { attemptsOf, retried, type RetryPolicy } from '../retry.ts'
import type { ObjectInfo, WriteDetails } from '../store.ts'
import type { Parts } from '../transfer/parts.ts'
import { type GsConnection, jsonIn } from './gs-connection.ts'
import { type GsObject, infoOfObject } from './gs-object.ts'

/** Where an object goes, and by what rules. */
export interface GsTarget {
  readonly connection: GsConnection
  readonly bucket: string
  readonly key: string
  readonly uri: string
  readonly retry: RetryPolicy
}

type Details = WriteDetails & { readonly signal?: AbortSignal | undefined }

/** A multiple of 256 KiB, as resumable uploads want it. */
const chunkSize = 8 << 20

/** Writes one object: in one request where it fits in one chunk, else by a resumable upload, chunk by chunk. */
export async function uploadToGs(target: GsTarget, parts: Parts, details: Details): Promise<ObjectInfo> {
  const pieces = parts.of(chunkSize)[Symbol.asyncIterator]()
  try {
    const first = await pieces.next()
    const bytes = first.done === true ? Buffer.alloc(0) : first.value
    const second = bytes.length < chunkSize ? undefined : await pieces.next()
    return second === undefined || second.done === true
      ? await atOnce(target, bytes, details)
      : await inChunks(target, { first: bytes, second: second.value, rest: pieces }, details)
  } finally {
    await pieces.return?.()
  }
}

async function atOnce(
  { connection, bucket, key, uri, retry }: GsTarget,
  bytes: Buffer,
  { signal, contentType, onBytes }: Details,
): Promise<ObjectInfo> {
  const md5Hash = createHash('md5').update(bytes).digest('base64')
  const boundary = randomUUID()
  const part = (type: string): string => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n`
  const type = contentType ?? 'application/octet-stream'
  // The store compares the MD5 itself, and keeps nothing that differs.
  const head = `${part('application/json; charset=UTF-8')}${JSON.stringify({ name: key, md5Hash, contentType: type })}\r\n${part(type)}`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const path = `/upload/storage/v1/b/${encodeURIComponent(bucket)}/o?uploadType=multipart`
  const headers = { 'content-type': `multipart/related; boundary=${boundary}` }
  const call = { action: 'write', method: 'POST', bucket, uri, path, headers, payload } as const
  const { text } = await retried(() => connection.requestText(call, { signal }), attemptsOf(uri, retry, signal))
  onBytes?.(bytes.length)
  return checked(uri, jsonIn<GsObject>(text, { endpoint: connection.endpoint, uri }), md5Hash)
}

interface Pieces {
  readonly first: Buffer
  readonly second: Buffer
  readonly rest: AsyncIterator<Buffer>
}

/** One piece is always read ahead: the last one has to say that it is the last. */
async function inChunks(target: GsTarget, { first, second, rest }: Pieces, details: Details): Promise<ObjectInfo> {
  const session = await newSession(target, details)
  const hash = createHash('md5')
  let [chunk, next]: [Buffer, Buffer | undefined] = [first, second]
  for (let start = 0; ;) {
    hash.update(chunk)
    const end = start + chunk.length
    const object = await sendChunk(target, { session, chunk, start, total: next === undefined ? end : undefined }, details)
    details.onBytes?.(chunk.length)
    if (object !== undefined) return checked(target.uri, object, hash.digest('base64'))
    if (next === undefined) throw final(problem('KF8911', [target.uri, String(end), String(end)]))
    start = end
    chunk = next
    const ahead = await rest.next()
    next = ahead.done === true ? undefined : ahead.value
  }
}

async function newSession({ connection, bucket, key, uri, retry }: GsTarget, { signal, contentType }: Details): Promise<string> {
  const path = `/upload/storage/v1/b/${encodeURIComponent(bucket)}/o?uploadType=resumable&name=${encodeURIComponent(key)}`
  const headers = { 'content-type': 'application/json; charset=UTF-8' }
  const payload = JSON.stringify({ name: key, contentType: contentType ?? 'application/octet-stream' })
  const call = { action: 'write', method: 'POST', bucket, uri, path, headers, payload } as const
  const { header } = await retried(() => connection.requestText(call, { signal, accepted: [201] }), attemptsOf(uri, retry, signal))
  const { pathname, search } = new URL(header('location'), connection.endpoint)
  return pathname + search
}

interface Chunk {
  readonly session: string
  readonly chunk: Buffer
  readonly start: number
  /** Known with the last chunk. */
  readonly total: number | undefined
}

/** Sends a chunk until the store has all of it; gives the object when that was the last one. After a failure the store is asked how far it got. */
async function sendChunk(target: GsTarget, { session, chunk, start, total }: Chunk, { signal }: Details): Promise<GsObject | undefined> {
  const { uri, retry } = target
  const attempts = attemptsOf(uri, retry, signal)
  const whole = total === undefined ? '*' : String(total)
  const end = start + chunk.length
  let at = start
  for (let unsure = false; ;) {
    const range = unsure || at === end ? `bytes */${whole}` : `bytes ${at}-${end - 1}/${whole}`
    const payload = unsure || at === end ? '' : chunk.subarray(at - start)
    try {
      const reply = await putRange(target, { session, range, payload }, signal)
      if (reply.object !== undefined) return reply.object
      if (reply.received > at) attempts.progress()
      if (reply.received < start || reply.received > end) throw final(problem('KF8910', [uri]))
      at = reply.received
      unsure = false
      if (at === end && total === undefined) return undefined
    } catch (error) {
      await attempts.after(error)
      unsure = true
    }
  }
}

interface Put {
  readonly session: string
  readonly range: string
  readonly payload: Buffer | string
}

async function putRange(
  { connection, bucket, uri }: GsTarget,
  { session, range, payload }: Put,
  signal: AbortSignal | undefined,
): Promise<{ readonly object?: GsObject; readonly received: number }> {
  const call = { action: 'write', method: 'PUT', bucket, uri, path: session, headers: { 'content-range': range }, payload } as const
  const { status, header, text } = await connection.requestText(call, { signal, accepted: [201, 308] })
  if (status !== 308) return { object: jsonIn<GsObject>(text, { endpoint: connection.endpoint, uri }), received: 0 }
  return { received: Number(/-(\d+)$/.exec(header('range'))?.[1] ?? -1) + 1 }
}

function checked(uri: string, object: GsObject, md5Hash: string): ObjectInfo {
  if (object.md5Hash && object.md5Hash !== md5Hash) throw final(problem('KF8912', [uri, 'MD5']))
  return infoOfObject(uri, object)
}
