import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ComponentError, DiagnosticError } from '@kfp-ts/diagnostics'
import type { Entry, ZipFile } from 'yauzl'
import { problem } from './codes.ts'
import type { Following } from './follow.ts'
import { inventory } from './list-photographs.ts'
import { isPhotograph, photographClasses } from './photographs.ts'

/** What a zip may unpack to. */
export interface ZipLimits {
  /** The most bytes of one photograph. */
  readonly bytesOfOne: number
  /** The most bytes of all photographs together. */
  readonly bytesOfAll: number
}
const defaultLimits: ZipLimits = { bytesOfOne: 32 * 1024 ** 2, bytesOfAll: 8 * 1024 ** 3 }

/**
 * Unpacks the photographs of a zip into `folder`, which then holds the folders `Negative` and `Positive`; in the zip they may lie deeper.
 * Only their own names are taken from it, so nothing is written elsewhere. Throws a ComponentError (KF8109, KF8111 to KF8113).
 */
export async function extractPhotographs(zip: string, folder: string, following: Following & { readonly limits?: ZipLimits } = {}): Promise<void> {
  const { openPromise } = await import('yauzl')
  const refuse = (error: Error): never => {
    throw error instanceof DiagnosticError ? error : new ComponentError([problem('KF8111', [zip, error.message])])
  }
  const file = await openPromise(zip, { autoClose: false }).catch(refuse)
  try {
    const entries = photographsOf(zip, await entriesOf(file))
    checkSizes(zip, entries, following.limits ?? defaultLimits)
    await extractAll(file, entries, { folder, ...following })
  } catch (error) {
    following.signal?.throwIfAborted()
    refuse(error as Error)
  } finally {
    file.close()
  }
}

async function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of file.eachEntry()) entries.push(entry)
  return entries
}

/** Those that lie in the two class folders which are next to each other. */
function photographsOf(zip: string, entries: readonly Entry[]): readonly Entry[] {
  const classFolders = new Set(entries.map(({ fileName }) => dirname(fileName)))
  const parents = new Set([...classFolders].filter((folder) => isClass(basename(folder))).map((folder) => dirname(folder)))
  const parent = [...parents].find((place) => photographClasses.every((name) => classFolders.has(join(place, name))))
  if (parent === undefined) throw new ComponentError([problem('KF8109', [zip, inventory(topLevel(entries))])])
  return entries.filter(({ fileName }) => {
    const folder = dirname(fileName)
    return dirname(folder) === parent && isClass(basename(folder)) && isPhotograph(basename(fileName))
  })
}

function isClass(name: string): boolean {
  return photographClasses.some((known) => known === name)
}

function topLevel(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ fileName }) => fileName.split('/')[0] as string))]
}

function checkSizes(zip: string, entries: readonly Entry[], limits: ZipLimits): void {
  const largest = entries.find(({ uncompressedSize }) => uncompressedSize > limits.bytesOfOne)
  if (largest !== undefined) {
    throw new ComponentError([problem('KF8112', [zip, largest.fileName, String(largest.uncompressedSize), String(limits.bytesOfOne)])])
  }
  const all = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (all > limits.bytesOfAll) throw new ComponentError([problem('KF8113', [zip, String(all), String(limits.bytesOfAll)])])
}

/** yauzl fails an entry that is longer than it said, so the sizes checked before are the true ones. */
async function extractAll(
  file: ZipFile,
  entries: readonly Entry[],
  { folder, progress, signal }: Following & { readonly folder: string },
): Promise<void> {
  for (const name of photographClasses) await mkdir(join(folder, name), { recursive: true })
  for (const [done, entry] of entries.entries()) {
    signal?.throwIfAborted()
    const target = join(folder, basename(dirname(entry.fileName)), basename(entry.fileName))
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target))
    progress?.((done + 1) / entries.length, `unpacked ${done + 1} of ${entries.length} photographs`)
  }
}
