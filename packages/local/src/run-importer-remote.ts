import { createHash } from 'node:crypto'
import { appendFile, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ComponentError } from '@kfp-ts/diagnostics'
import { attemptFolder, logFile, type RunArtifact, type Values } from '@kfp-ts/runs'
import type { openStorage as OpenStorage, Storage } from '@kfp-ts/storage'
import { storeInCache, takeFromCache } from './cache.ts'
import { problem } from './codes.ts'
import { optionalLibrary } from './optional-library.ts'
import type { RunContext } from './run-context.ts'
import { firstDiagnostic } from './task-result.ts'

/** Schemes that storage opens; of others nothing can be brought here. */
export const isRemote = (uri: string): boolean => /^(s3|minio|gs|https?):\/\//i.test(uri)

/** What an importer is to bring. */
export interface RemoteImport {
  readonly task: string
  readonly name: string
  readonly uri: string
  /** Bring it again even if what was brought before is still what lies there. */
  readonly reimport: boolean
}

/**
 * Brings what a URI names into the run's folder, under its own last name. What an earlier run brought is taken from the cache while the
 * store still has that version. Throws an ApiError of storage (KF89), or a ComponentError (KF5115) without it.
 */
export async function bringRemote(context: RunContext, wanted: RemoteImport): Promise<Pick<RunArtifact, 'path' | 'uri'>> {
  const storage = await storageOf(context.startedIn, wanted)
  try {
    const { job, cacheFolder } = context
    const holder = join(attemptFolder(job.folder, wanted.task, 1), wanted.name)
    const key = cacheFolder === undefined ? undefined : keyOf(wanted.uri, await stampOf(storage, wanted.uri, context.signal))
    const here = relative(job.folder, join(holder, lastName(wanted.uri)))
    await mkdir(dirname(logFile(job.folder, wanted.task)), { recursive: true })
    if (key === undefined || wanted.reimport || !(await isTaken(context, wanted, key))) {
      await download(context, storage, { ...wanted, holder })
      await store(context, { ...wanted, holder, key })
    }
    return { path: here, uri: wanted.uri }
  } finally {
    storage.close()
  }
}

/** Most runs import nothing, so nobody has to install what does; throws a ComponentError (KF5115) where it is missing. */
async function storageOf(project: string, { task, uri }: RemoteImport): Promise<Storage> {
  const file = optionalLibrary('@kfp-ts/storage', project)
  if (file === undefined) throw new ComponentError([problem('KF5115', [task, withoutParameters(uri)])])
  const { openStorage } = (await import(pathToFileURL(file).href)) as { readonly openStorage: typeof OpenStorage }
  return openStorage()
}

type Held = RemoteImport & { readonly holder: string }

async function download({ job, signal }: RunContext, storage: Storage, { uri, task, holder }: Held): Promise<void> {
  const log = logFile(job.folder, task)
  await appendFile(log, `Downloading ${withoutParameters(uri)}\n`)
  const { files, bytes } = await storage.download(uri, join(holder, lastName(uri)), { signal })
  await appendFile(log, `${files.length === 1 ? '1 file' : `${files.length} files`}, ${bytes} bytes\n`)
}

async function isTaken({ job, cacheFolder = '' }: RunContext, { task, name }: RemoteImport, key: string): Promise<boolean> {
  const attempt = attemptFolder(job.folder, task, 1)
  await rm(join(attempt, name), { recursive: true, force: true })
  const folder = relative(job.folder, attempt)
  return (await takeFromCache(cacheFolder, key, { runFolder: job.folder, folder, log: logFile(job.folder, task) })) !== undefined
}

/** A cache that cannot be written costs time in the next run, not this run's success. */
async function store(
  { job, cacheFolder, warn }: RunContext,
  { name, task, holder, key }: Held & { readonly key: string | undefined },
): Promise<void> {
  if (cacheFolder === undefined || key === undefined) return
  const artifact = { name, schemaTitle: 'system.Artifact', uri: holder, path: relative(job.folder, holder), metadata: {} }
  const outputs: Values = { parameters: {}, artifacts: { [name]: [artifact] } }
  try {
    await rm(join(cacheFolder, key), { recursive: true, force: true })
    await storeInCache({ cache: cacheFolder, key }, { outputs, hashes: {} }, { runFolder: job.folder, log: logFile(job.folder, task) })
  } catch (error) {
    warn(problem('KF5071', [cacheFolder, (error as Error).message]))
  }
}

/** What tells one state of a place from another: the version of an object, or the names and versions of all below it; '' where a server says neither. */
async function stampOf(storage: Storage, uri: string, signal: AbortSignal): Promise<string> {
  try {
    const { version, size } = await storage.stat(uri, { signal })
    return version === undefined ? '' : `${version} ${size ?? ''}`
  } catch (error) {
    const code = firstDiagnostic(error)?.code
    if ((code !== 'KF8905' && code !== 'KF8925') || /^https?:/i.test(uri)) throw error
  }
  const hash = createHash('sha256')
  for await (const { name, version = '', size = 0 } of storage.list(uri, { signal })) hash.update(`${name}\0${version}\0${size}\n`)
  return hash.digest('hex')
}

/** No key where nothing tells whether it is still the same. */
const keyOf = (uri: string, stamp: string): string | undefined =>
  stamp === '' ? undefined : createHash('sha256').update(`import\0${uri}\0${stamp}`).digest('hex')

/** `model.onnx` of `s3://bucket/models/model.onnx?region=x`: what reads an artifact may look at its name's ending. */
function lastName(uri: string): string {
  const name = basename(withoutParameters(uri).replace(/^[a-z0-9]+:\/\//i, ''))
  return name === '' || name === '.' || name === '..' ? 'artifact' : name
}

const withoutParameters = (uri: string): string => uri.replace(/\?[^/]*$/s, '').replace(/^([a-z]+:\/\/)[^/]*@/i, '$1')
