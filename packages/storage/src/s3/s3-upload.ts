import { createHash } from 'node:crypto'
import { etagOfParts } from '../checksums/checksum.ts'
import { problem } from '../codes.ts'
import { final, passing } from '../failure.ts'
import { attemptsOf, retried, type RetryPolicy } from '../retry.ts'
import type { ObjectInfo, WriteDetails } from '../store.ts'
import { eitherSignal } from '../transfer/either-signal.ts'
import type { Parts } from '../transfer/parts.ts'
import type { Slots } from '../transfer/slots.ts'
import type { S3Connection } from './s3-connection.ts'
import { NoSuchUpload } from './s3-failure.ts'
import { escaped } from './s3-list.ts'
import { infoOfHeaders, partSizeHeader, unquoted } from './s3-object.ts'
import { elements, textOf } from './xml.ts'

/** Where an object goes, and by what rules. */
export interface S3Target {
  readonly connection: S3Connection
  readonly bucket: string
  readonly key: string
  readonly uri: string
  readonly retry: RetryPolicy
  /** Parts on their way at a time, over all uploads of one storage: what is in memory is bounded by it. */
  readonly slots: Slots
}

type Details = WriteDetails & { readonly signal?: AbortSignal | undefined }

const mebi = 1 << 20

/** 8 MiB as the field's tools have it; more where S3's 10,000 parts would not be enough, or the size is not known (160 GB then). */
export function partSizeFor(size: number | undefined): number {
  if (size === undefined) return 16 * mebi
  return Math.max(8, Math.ceil(size / 10_000 / mebi)) * mebi
}

/** Writes one object: in one request where it fits in one part, else in parts side by side. */
export async function uploadToS3(target: S3Target, parts: Parts, details: Details): Promise<ObjectInfo> {
  const partSize = partSizeFor(parts.size)
  if (parts.size !== undefined && parts.size > partSize) return inParts(target, parts, { ...details, partSize })
  const pieces = parts.of(partSize)[Symbol.asyncIterator]()
  const first = await pieces.next()
  const bytes = first.done === true ? Buffer.alloc(0) : first.value
  const second = bytes.length < partSize ? { done: true as const, value: undefined } : await pieces.next()
  if (second.done === true) {
    await pieces.return?.()
    return atOnce(target, bytes, details)
  }
  const rest = { [Symbol.asyncIterator]: () => pieces }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield bytes
    yield second.value
    yield* rest
  }
  return inParts(target, { again: false, of: all }, { ...details, partSize })
}

async function atOnce(
  { connection, bucket, key, uri, retry }: S3Target,
  payload: Buffer,
  { signal, contentType, onBytes }: Details,
): Promise<ObjectInfo> {
  const digest = createHash('md5').update(payload).digest()
  const headers = { 'content-md5': digest.toString('base64'), ...(contentType !== undefined && { 'content-type': contentType }) }
  const { response } = await retried(
    () => connection.requestText({ action: 'write', method: 'PUT', bucket, key, uri, headers, payload }, signal),
    attemptsOf(uri, retry, signal),
  )
  const info = infoOfHeaders(uri, response.headers)
  if (info.checksum?.algorithm === 'md5' && info.checksum.value !== digest.toString('hex')) throw final(problem('KF8912', [uri, 'MD5']))
  onBytes?.(payload.length)
  return { ...info, size: payload.length }
}

type PartDetails = Details & { readonly partSize: number }

/** One upload in parts; one that ended in the middle of an earlier attempt goes on, and is begun anew when the server has forgotten it. */
async function inParts(target: S3Target, parts: Parts, details: PartDetails): Promise<ObjectInfo> {
  // Who may write need not be allowed to list uploads: then everything is sent.
  const earlier = details.resume === true && parts.again ? await earlierUpload(target, details).catch(() => undefined) : undefined
  const send = async (upload: Upload): Promise<ObjectInfo> =>
    sendParts(target, parts, { ...details, upload }).catch(async (error: unknown) => {
      // What nobody will go on with would lie in the bucket, unseen and paid for.
      if (details.resume !== true || !parts.again) await abandon(target, upload)
      throw error
    })
  try {
    return await send(earlier ?? (await newUpload(target, details)))
  } catch (error) {
    if (!(error instanceof NoSuchUpload) || !parts.again) throw said(error, target)
    return await send(await newUpload(target, details)).catch((again: unknown) => Promise.reject(said(again, target)))
  }
}

const said = (error: unknown, { uri }: S3Target): unknown => (error instanceof NoSuchUpload ? final(problem('KF8910', [uri])) : error)

async function abandon({ connection, bucket, key, uri }: S3Target, { id }: Upload): Promise<void> {
  const call = { action: 'write', method: 'DELETE', bucket, key, uri, query: `uploadId=${escaped(id)}` } as const
  await connection.requestText(call, AbortSignal.timeout(5000)).catch(() => undefined)
}

interface Upload {
  readonly id: string
  /** MD5s of the parts that the server has, by their numbers. */
  readonly there: ReadonlyMap<number, string>
}

async function newUpload({ connection, bucket, key, uri, retry }: S3Target, { signal, contentType, partSize }: PartDetails): Promise<Upload> {
  const headers = { [partSizeHeader]: String(partSize), ...(contentType !== undefined && { 'content-type': contentType }) }
  const { text } = await retried(
    () => connection.requestText({ action: 'write', method: 'POST', bucket, key, uri, query: 'uploads=', headers }, signal),
    attemptsOf(uri, retry, signal),
  )
  return { id: textOf(text, 'UploadId'), there: new Map() }
}

async function earlierUpload(target: S3Target, { signal }: PartDetails): Promise<Upload | undefined> {
  const { connection, bucket, key, uri, retry } = target
  const ask = async (query: string, objectKey?: string): Promise<string> => {
    const call = { action: 'write', method: 'GET', bucket, uri, query, ...(objectKey !== undefined && { key: objectKey }) } as const
    return (await retried(() => connection.requestText(call, signal), attemptsOf(uri, retry, signal))).text
  }
  const uploads = elements(await ask(`prefix=${escaped(key)}&uploads=`), 'Upload').filter((upload) => textOf(upload, 'Key') === key)
  const newest = uploads.toSorted((one, other) => textOf(other, 'Initiated').localeCompare(textOf(one, 'Initiated')))[0]
  if (newest === undefined) return undefined
  const id = textOf(newest, 'UploadId')
  const there = new Map<number, string>()
  for (let marker = ''; ;) {
    const page = await ask(`${marker === '' ? '' : `part-number-marker=${marker}&`}uploadId=${escaped(id)}`, key)
    for (const part of elements(page, 'Part')) there.set(Number(textOf(part, 'PartNumber')), unquoted(textOf(part, 'ETag')))
    marker = textOf(page, 'NextPartNumberMarker')
    if (textOf(page, 'IsTruncated') !== 'true' || marker === '') return { id, there }
  }
}

async function sendParts(target: S3Target, parts: Parts, details: PartDetails & { readonly upload: Upload }): Promise<ObjectInfo> {
  const { slots } = target
  const stop = new AbortController()
  const signal = eitherSignal(stop, details.signal)
  const digests: Buffer[] = []
  const running = new Set<Promise<void>>()
  let size = 0
  let failure: unknown
  const pieces = parts.of(details.partSize)[Symbol.asyncIterator]()
  try {
    for (let number = 1; ; number += 1) {
      await slots.take(signal)
      const piece = await pieces.next().catch((error: unknown) => (slots.give(), Promise.reject(error)))
      if (piece.done === true) {
        slots.give()
        break
      }
      size += piece.value.length
      const sent = sendPart(target, { number, bytes: piece.value }, { ...details, signal })
        .then((digest) => void (digests[number - 1] = digest))
        .catch((error: unknown) => {
          failure ??= error
          stop.abort()
        })
        .finally(() => (slots.give(), running.delete(sent)))
      running.add(sent)
    }
    await Promise.all(running)
    if (failure !== undefined) throw failure
  } catch (error) {
    // Before the others hear of it: what they fail of then is only that they were stopped.
    failure ??= error
    stop.abort()
    await Promise.all(running)
    details.signal?.throwIfAborted()
    throw failure
  } finally {
    await pieces.return?.()
  }
  return complete(target, { ...details, digests, size })
}

async function sendPart(
  { connection, bucket, key, uri, retry }: S3Target,
  { number, bytes }: { readonly number: number; readonly bytes: Buffer },
  { upload, signal, onBytes }: Details & { readonly upload: Upload },
): Promise<Buffer> {
  const digest = createHash('md5').update(bytes).digest()
  if (upload.there.get(number) !== digest.toString('hex')) {
    const headers = { 'content-md5': digest.toString('base64') }
    const query = `partNumber=${number}&uploadId=${escaped(upload.id)}`
    const call = { action: 'write', method: 'PUT', bucket, key, uri, query, headers, payload: bytes } as const
    const { response } = await retried(() => connection.requestText(call, signal), attemptsOf(uri, retry, signal))
    const { checksum } = infoOfHeaders(uri, response.headers)
    if (checksum?.algorithm === 'md5' && checksum.value !== digest.toString('hex')) throw final(problem('KF8912', [uri, 'MD5']))
  }
  onBytes?.(bytes.length)
  return digest
}

interface Sent extends Details {
  readonly upload: Upload
  readonly digests: readonly Buffer[]
  readonly size: number
}

/** Makes one object of the parts. The reply may be lost after it was done: then the upload is unknown and the object is there. */
async function complete(target: S3Target, { upload, digests, size, signal }: Sent): Promise<ObjectInfo> {
  const { connection, bucket, key, uri, retry } = target
  const wanted = etagOfParts(digests)
  const list = digests.map((digest, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>"${digest.toString('hex')}"</ETag></Part>`)
  const payload = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list.join('')}</CompleteMultipartUpload>`
  const attempts = attemptsOf(uri, retry, signal)
  let asked = 0
  return retried(async () => {
    asked += 1
    try {
      const query = `uploadId=${escaped(upload.id)}`
      const { text } = await connection.requestText({ action: 'write', method: 'POST', bucket, key, uri, query, payload }, signal)
      // Amazon may begin to answer 200 before it knows how it ends.
      if (text.includes('<Error>')) throw passing(`${uri} could not be put together: ${textOf(text, 'Code')}`)
      const version = unquoted(textOf(text, 'ETag'))
      if (/-\d+$/.test(version) && version !== wanted) throw final(problem('KF8912', [uri, 'MD5']))
      return { uri, size, version }
    } catch (error) {
      if (!(error instanceof NoSuchUpload) || asked === 1) throw error
      const { response } = await connection.requestText({ action: 'write', method: 'HEAD', bucket, key, uri }, signal)
      const info = infoOfHeaders(uri, response.headers)
      if (info.version !== wanted) throw error
      return info
    }
  }, attempts)
}
