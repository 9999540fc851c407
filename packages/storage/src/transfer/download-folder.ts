import { join, resolve } from 'node:path'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import type { Located } from '../located.ts'
import type { RetryPolicy } from '../retry.ts'
import type { DownloadOptions, Transferred } from '../storage.ts'
import type { ListedEntry, ObjectInfo } from '../store.ts'
import { downloadFile } from './download-file.ts'
import { nameInFolder } from './folder-name.ts'
import { inOrder } from './in-order.ts'
import { progressOf } from './progress.ts'
import { slots } from './slots.ts'

/** A folder that is to be brought. */
export interface FolderOrder {
  readonly located: Located
  readonly uri: string
  readonly path: string
  readonly entries: AsyncIterable<ListedEntry>
  readonly retry: RetryPolicy
}

/** Of objects longer than this four come at a time: more share one line, one disk and one thread for their checksums. */
const longFrom = 8 << 20

/** Brings all objects below a folder, several at a time; throws an ApiError when there are none (KF8905). */
export async function downloadFolder({ located, uri, path, entries, retry }: FolderOrder, options: DownloadOptions): Promise<Transferred> {
  const { store, folder } = located
  const progress = progressOf(options.onProgress)
  const room = options.limit
  const longOnes = slots(4)
  let announced = 0
  const objects = async function* (): AsyncGenerator<ListedEntry> {
    for await (const entry of entries) {
      if (entry.kind === 'folder' || entry.name.endsWith('/')) continue
      announced += entry.size ?? 0
      if (room !== undefined && announced > room) throw final(problem('KF8918', [uri, `more than ${room}`, String(room)]))
      progress.total(entry.size ?? 0)
      yield entry
    }
  }
  const one = async (entry: ListedEntry, signal: AbortSignal): Promise<ObjectInfo> => {
    const target = join(resolve(path), nameInFolder(entry.name, entry.uri))
    const order = { store, key: folder + entry.name, retry, path: target, listed: entry, signal, limit: room, onBytes: progress.bytes }
    const isLong = (entry.size ?? 0) > longFrom
    if (isLong) await longOnes.take(signal)
    const info = await downloadFile(order).finally(() => (isLong ? longOnes.give() : undefined))
    progress.file()
    return info
  }
  const files = await inOrder(objects(), one, { width: options.width ?? 16, signal: options.signal })
  if (files.length === 0) throw final(problem('KF8905', [uri]))
  return { kind: 'folder', bytes: files.reduce((sum, { size = 0 }) => sum + size, 0), files }
}
