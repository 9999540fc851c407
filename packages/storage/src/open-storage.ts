import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { final } from './failure.ts'
import { localProblem } from './file/local-problem.ts'
import { type Located, openStores } from './located.ts'
import { attemptsOf, defaultRetry, retried, type RetryPolicy } from './retry.ts'
import { type Providers, readProviders } from './settings/providers.ts'
import { secretsIn } from './settings/secret.ts'
import type { CallOptions, ListOptions, Storage, StorageOptions } from './storage.ts'
import type { ListedEntry } from './store.ts'
import { downloadFile } from './transfer/download-file.ts'
import { downloadFolder } from './transfer/download-folder.ts'
import { partsOf, partsOfFile } from './transfer/parts.ts'
import { progressOf } from './transfer/progress.ts'
import { openReading } from './transfer/reading.ts'
import { uploadFolder } from './transfer/upload-folder.ts'

/**
 * Opens objects by URI; nothing is asked of any server before the first call.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { pathToFileURL } from 'node:url'
 * import { openStorage } from '@kfp-ts/storage'
 *
 * const folder = pathToFileURL(mkdtempSync(join(tmpdir(), 'objects-'))).href
 * const storage = openStorage()
 * await storage.write(`${folder}/notes/a.txt`, 'hello')
 * for await (const { name, size } of storage.list(folder)) console.log(name, size) // notes/a.txt 5
 * storage.close()
 * ```
 */
export function openStorage(options: StorageOptions = {}): Storage {
  const { env = process.env, idleMs = 30_000 } = options
  const retry: RetryPolicy = { ...defaultRetry, ...options.retry }
  const providers = readProviders(options.providers ?? providersIn(env['KFP_TS_PROVIDERS']))
  const sources = { env, providers, secret: options.secret ?? secretsIn(env['KFP_TS_SECRETS']) }
  const stores = openStores({ sources, retry, idleMs, partsAtATime: 8 })
  const object = async (uri: string): Promise<Located> => {
    const located = await stores.locate(uri)
    if (located.key === '') throw final(problem('KF8925', [uri]))
    return located
  }
  /** Single requests that change nothing, or the same when done twice. */
  const simply = async <T>(uri: string, options: CallOptions, work: (located: Located) => Promise<T>): Promise<T> => {
    const located = await object(uri)
    return retried(() => work(located), attemptsOf(located.store.uriOf(located.key), retry, options.signal))
  }
  const read: Storage['read'] = async (uri, { signal, limit } = {}) => {
    const { store, key } = await object(uri)
    const { info, chunks, close } = await openReading({ store, key, retry, signal, limit })
    const stream = Readable.from(chunks, { objectMode: false, ...(signal && { signal }) })
    return { info, stream: stream.once('close', () => void close()) }
  }
  const list = (uri: string, options: ListOptions = {}): AsyncIterable<ListedEntry> => listed({ located: stores.locate(uri), uri, retry }, options)

  return {
    read,
    list,
    bytes: async (uri, options) => buffer((await read(uri, options)).stream),
    write: async (uri, source, { signal, contentType } = {}) => {
      const { store, key } = await object(uri)
      return store.write(key, partsOf(source), { signal, contentType })
    },
    stat: (uri, options = {}) => simply(uri, options, ({ store, key }) => store.stat(key, options.signal)),
    exists: async (uri, options = {}) =>
      simply(uri, options, ({ store, key }) => store.stat(key, options.signal)).then(
        () => true,
        (error: unknown) => (isAbsence(error) ? false : Promise.reject(error)),
      ),
    remove: (uri, options = {}) => simply(uri, options, ({ store, key }) => store.remove(key, options.signal)),
    ...transfers({ locate: stores.locate, object, list, retry }),
    close: stores.close,
  }
}

interface Ways {
  readonly locate: (uri: string) => Promise<Located>
  readonly object: (uri: string) => Promise<Located>
  readonly list: Storage['list']
  readonly retry: RetryPolicy
}

function transfers({ locate, object, list, retry }: Ways): Pick<Storage, 'download' | 'upload'> {
  return {
    download: async (uri, path, options = {}) => {
      const located = await locate(uri)
      const { store, key, kind } = located
      const folder = (): ReturnType<Storage['download']> => downloadFolder({ located, uri, path, entries: list(uri, options), retry }, options)
      if (key === '' || (key.endsWith('/') && kind !== 'web')) return folder()
      const progress = progressOf(options.onProgress)
      const { signal, limit } = options
      const file = downloadFile({ store, key, retry, path, signal, limit, onSize: progress.total, onBytes: progress.bytes })
      const info = await file.catch((error: unknown) => (isAbsence(error) && kind !== 'web' ? undefined : Promise.reject(error)))
      if (info === undefined) return folder()
      progress.file()
      return { kind: 'file', bytes: info.size ?? 0, files: [info] }
    },
    upload: async (path, uri, options = {}) => {
      const found = await stat(path).catch((error: unknown) => Promise.reject(localProblem(path, error)))
      const progress = progressOf(options.onProgress)
      if (found.isDirectory()) return uploadFolder({ located: await locate(uri), path, progress }, options)
      const { store, key } = await object(uri)
      const { signal, contentType } = options
      progress.total(found.size)
      const info = await store.write(key, await partsOfFile(path), { signal, contentType, resume: true, onBytes: progress.bytes })
      progress.file()
      return { kind: 'file', bytes: info.size ?? found.size, files: [info] }
    },
  }
}

const isAbsence = (error: unknown): boolean => error instanceof ApiError && error.diagnostics[0]?.code === 'KF8905'

function providersIn(text: string | undefined): Providers {
  if (text === undefined || text === '') return {}
  try {
    return JSON.parse(text) as Providers
  } catch {
    throw final(problem('KF8919', ['KFP_TS_PROVIDERS', 'it is not JSON']))
  }
}

async function* listed(
  { located, uri, retry }: { readonly located: Promise<Located>; readonly uri: string; readonly retry: RetryPolicy },
  { signal, depth = 'all' }: ListOptions,
): AsyncGenerator<ListedEntry> {
  const { store, folder } = await located
  for (let after: string | undefined; ;) {
    const page = await retried(() => store.page(folder, { depth, after }, signal), attemptsOf(uri, retry, signal))
    for (const { key, kind, info } of page.entries) {
      // Consoles make an empty object for a folder.
      if (key !== folder) yield { ...info, kind, name: key.slice(folder.length) }
    }
    after = page.next
    if (after === undefined) return
  }
}
