import { constants, existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { type Checksum, type Comparison, comparisonWith } from '../checksums/checksum.ts'
import { comparisonOfFile } from '../checksums/comparison-of-file.ts'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import { localProblem } from '../file/local-problem.ts'
import type { ObjectInfo } from '../store.ts'
import { gatheredWrites } from './gathered-writes.ts'
import { fileFrom } from './parts.ts'
import { isPart, ownEnding, partBeside, partsBegin, shortHash } from './part-name.ts'
import { openReading, type Reading, type ReadOrder } from './reading.ts'

/** What is to be brought, and where it goes. */
export interface DownloadOrder extends Omit<ReadOrder, 'had' | 'compare'> {
  readonly path: string
  /** What a list said about the object; the version in it is looked for among the beginnings that are here. */
  readonly listed?: ObjectInfo | undefined
  readonly onSize?: ((bytes: number) => void) | undefined
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** Less than this is not worth keeping after a failure. */
const worthKeeping = 1 << 20

/** A socket gives 64 KB at a time; the disk takes a megabyte in little more time. */
const atATime = 1 << 20

/** Brings one object: into a `.part` file beside the path, compared with its checksum, then renamed. A beginning that is there is gone on with. */
export async function downloadFile(order: DownloadOrder): Promise<ObjectInfo> {
  const earlier = await earlierPart(order)
  try {
    return await brought(order, earlier)
  } catch (error) {
    if (earlier === undefined || !(error instanceof ApiError) || error.diagnostics[0]?.code !== 'KF8910') throw error
    await rm(earlier.path, { force: true })
    return brought(order, undefined)
  }
}

interface Part {
  readonly path: string
  readonly size: number
  readonly version: string
}

async function brought(order: DownloadOrder, earlier: Part | undefined): Promise<ObjectInfo> {
  const had = earlier && { size: earlier.size, version: earlier.version, bytes: fileFrom(earlier.path, 0) }
  const reading = await openReading({ ...order, had, compare: compareOnTheWay })
  const part = earlier?.path ?? partOf(order, reading.info.version)
  if (reading.info.size !== undefined) order.onSize?.(reading.info.size)
  if (had !== undefined) order.onBytes?.(had.size)
  try {
    const size = await written(reading, part, { from: had?.size ?? 0, onBytes: order.onBytes })
    await rename(part, order.path).catch((error: unknown) => settled(error, { path: order.path, size }))
    return { ...reading.info, size }
  } catch (error) {
    await reading.close()
    await tidied(part, { error, keeps: reading.info.version !== undefined })
    throw order.listed !== undefined && inTheWay(error) ? final(problem('KF8917', [reading.info.uri])) : localProblem(order.path, error)
  }
}

const isOfParts = ({ algorithm }: Checksum): boolean => algorithm === 'md5 of parts'

/** Parts are compared where they lie, several at a time. */
const compareOnTheWay = (checksum: Checksum): Comparison | undefined => (isOfParts(checksum) ? undefined : comparisonWith(checksum))

/** A file where a folder should be, or the other way round: both are names in the same list. */
const inTheWay = (error: unknown): boolean => isCoded(error, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY')

/**
 * Writes at positions, not at the end: two processes that bring the same version write the same bytes to the same places, whichever of them
 * began. Nothing is emptied, since what is there may be what the other one has compared already.
 */
async function written({ info, chunks }: Reading, part: string, { from, onBytes }: Beginning): Promise<number> {
  const { file, isNew } = await openPart(part)
  const writes = gatheredWrites(file, from)
  const comparison = info.checksum !== undefined && isOfParts(info.checksum) ? comparisonOfFile(file, info.checksum) : undefined
  try {
    for await (const chunk of chunks) {
      writes.add(chunk)
      onBytes?.(chunk.length)
      if (writes.waiting() >= atATime) {
        const end = await writes.flush()
        comparison?.wrote(end)
      }
    }
    const size = await writes.flush()
    if (!isNew) await file.truncate(size)
    if ((await comparison?.agrees(size)) === false) throw final(problem('KF8912', [info.uri, 'md5 of parts']))
    return size
  } finally {
    try {
      await writes.flush()
    } finally {
      await comparison?.end()
      await file.close()
    }
  }
}

interface Beginning {
  readonly from: number
  readonly onBytes: DownloadOrder['onBytes']
}

async function openPart(part: string): Promise<{ readonly file: FileHandle; readonly isNew: boolean }> {
  try {
    return { file: await open(part, 'wx+'), isNew: true }
  } catch (error) {
    if (isCoded(error, 'EEXIST')) return { file: await open(part, constants.O_RDWR | constants.O_CREAT), isNew: false }
    if (!isCoded(error, 'ENOENT')) throw error
  }
  await mkdir(dirname(part), { recursive: true })
  return openPart(part)
}

const isCoded = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** Another process that brought the same has renamed the part already. */
async function settled(error: unknown, { path, size }: { readonly path: string; readonly size: number }): Promise<void> {
  if (!isCoded(error, 'ENOENT') || !existsSync(path)) throw error
  if ((await stat(path)).size !== size) throw error
}

async function tidied(part: string, { error, keeps }: { readonly error: unknown; readonly keeps: boolean }): Promise<void> {
  const damaged = error instanceof ApiError && ['KF8910', 'KF8912', 'KF8918'].includes(error.diagnostics[0]?.code ?? '')
  const size = await stat(part).then(
    (found) => found.size,
    () => 0,
  )
  // Where a file is in the way of the folder there is no part, and looking for it fails too.
  if (!keeps || damaged || size < worthKeeping) await rm(part, { force: true }).catch(() => undefined)
}

/** The part's name tells the file and the version, so that nothing of another version is ever gone on with. */
function partOf({ path, store, key }: DownloadOrder, version: string | undefined): string {
  return partBeside(path, version === undefined ? ownEnding() : shortHash(`${store.uriOf(key)} ${version}`))
}

/** The beginning of this very version that an earlier attempt left; beginnings of other versions are removed. */
async function earlierPart(order: DownloadOrder): Promise<Part | undefined> {
  const { path, listed, store, key, signal } = order
  if (listed !== undefined && (listed.size ?? 0) < worthKeeping) return undefined
  const names = (await readdir(dirname(path)).catch(() => [])).filter((name) => name.startsWith(partsBegin(path)) && isPart(name))
  if (names.length === 0) return undefined
  const info = listed ?? (await store.stat(key, signal).catch(() => undefined))
  if (info?.version === undefined || info.size === undefined) return undefined
  const wanted = partOf(order, info.version)
  const { size } = await stat(wanted).catch(() => ({ size: 0 }))
  await Promise.all(names.map((name) => join(dirname(path), name)).map(async (other) => (other === wanted ? undefined : rm(other, { force: true }))))
  return size > 0 && size < info.size ? { path: wanted, size, version: info.version } : undefined
}
