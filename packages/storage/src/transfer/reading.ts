import { type Checksum, type Comparison, comparisonWith } from '../checksums/checksum.ts'
import { problem } from '../codes.ts'
import { Failure, final, passing } from '../failure.ts'
import { isJudged, networkFailure } from '../network-failure.ts'
import { type Attempts, attemptsOf, retried, type RetryPolicy } from '../retry.ts'
import type { ObjectInfo, OpenedObject, Store } from '../store.ts'

/** What is to be read, and by what rules. */
export interface ReadOrder {
  readonly store: Store
  readonly key: string
  readonly retry: RetryPolicy
  readonly signal?: AbortSignal | undefined
  /** At most so many bytes. */
  readonly limit?: number | undefined
  /** Bytes that are there already, of this version; they come first, and are compared like the others. */
  readonly had?: { readonly size: number; readonly version: string; readonly bytes: AsyncIterable<Buffer> } | undefined
  /** What compares the bytes as they come; nothing for checksums that the caller compares by itself. */
  readonly compare?: ((checksum: Checksum) => Comparison | undefined) | undefined
}

/** An object being read: what it is, and its bytes, which go on after a cut and are compared with its checksum at the end. */
export interface Reading {
  readonly info: ObjectInfo
  readonly chunks: AsyncGenerator<Buffer>
  /** Ends the connection, also where no chunk was ever asked for. */
  readonly close: () => Promise<void>
}

/** Opens an object; from here on it is the same version to the end, or an error (KF8910). */
export async function openReading(order: ReadOrder): Promise<Reading> {
  const { store, key, retry, signal, had, limit } = order
  const attempts = attemptsOf(store.uriOf(key), retry, signal)
  const start = had?.size ?? 0
  const opened = await retried(() => store.open(key, { start, version: had?.version }, signal), attempts)
  const { info } = opened
  const dropBody = (): void => void opened.body.on('error', () => undefined).destroy()
  if (limit !== undefined && info.size !== undefined && info.size > limit) {
    dropBody()
    throw final(problem('KF8918', [info.uri, String(info.size), String(limit)]))
  }
  const chunks = chunksOf(order, opened, attempts)
  const close = async (): Promise<void> => {
    // A generator that nobody has begun with has nothing to end.
    await chunks.return(undefined)
    dropBody()
  }
  return { info, chunks, close }
}

async function* chunksOf(order: ReadOrder, opened: OpenedObject, attempts: Attempts): AsyncGenerator<Buffer> {
  const { info } = opened
  const { uri, size, checksum } = info
  const { had, limit = Number.POSITIVE_INFINITY, compare = comparisonWith } = order
  const comparison = checksum && compare(checksum)
  if (had !== undefined && comparison !== undefined) for await (const chunk of had.bytes) comparison.add(chunk)
  let at = had?.size ?? 0
  for await (const chunk of bytesFrom(order, { opened, at }, attempts)) {
    at += chunk.length
    if (at > limit) throw final(problem('KF8918', [uri, `more than ${limit}`, String(limit)]))
    comparison?.add(chunk)
    yield chunk
  }
  if (size !== undefined && at > size) throw final(problem('KF8910', [uri]))
  if (comparison !== undefined && !comparison.agrees()) throw final(problem('KF8912', [uri, checksum!.algorithm]))
}

/** The bytes from `at` on; after a cut the object is opened again where it stopped, in the same version. */
async function* bytesFrom(
  order: ReadOrder,
  first: { readonly opened: OpenedObject; readonly at: number },
  attempts: Attempts,
): AsyncGenerator<Buffer> {
  const { store, key, signal } = order
  const { info } = first.opened
  let { opened, at } = first
  const begin = at
  for (;;) {
    try {
      for await (const bytes of without(at - opened.start, opened.body)) {
        at += bytes.length
        attempts.progress()
        yield bytes
      }
      if (info.size === undefined || at >= info.size) return
      throw passing('the body ended early', { diagnostic: problem('KF8911', [info.uri, String(at), String(info.size)]) })
    } catch (error) {
      signal?.throwIfAborted()
      const failure = isJudged(error) ? error : cut(error, info, at)
      // Without a version nobody knows whether the rest is of the same object.
      if (info.version === undefined && at > begin && failure instanceof Failure) {
        throw final(failure.diagnostic ?? problem('KF8915', [info.uri, '1', failure.message]))
      }
      await attempts.after(failure)
      opened = await retried(() => store.open(key, { start: at, version: info.version }, signal), attempts)
    }
  }
}

/** A server that knows no ranges begins at the beginning. */
async function* without(skipped: number, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let skip = skipped
  for await (const chunk of body) {
    const bytes = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length))
    skip -= chunk.length - bytes.length
    if (bytes.length > 0) yield bytes
  }
}

function cut(error: unknown, { uri, size }: ObjectInfo, at: number): Error {
  const failure = networkFailure(error, uri, uri)
  if (!(failure instanceof Failure) || size === undefined) return failure
  return passing(failure.message, { diagnostic: problem('KF8911', [uri, String(at), String(size)]) })
}
