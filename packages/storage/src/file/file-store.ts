import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import type { ObjectInfo, Page, Store } from '../store.ts'
import { isPart, ownEnding, partBeside } from '../transfer/part-name.ts'
import { localProblem } from './local-problem.ts'

/** The file system of this machine; a key is an absolute path. */
export const fileStore: Store = {
  uriOf,
  stat: infoOf,
  open: async (path, { start, version }, signal) => {
    const info = await infoOf(path)
    if (version !== undefined && version !== info.version) throw final(problem('KF8910', [uriOf(path)]))
    return { info, start, body: createReadStream(path, { start, highWaterMark: 1 << 18, ...(signal && { signal }) }) }
  },
  page: async (prefix, { depth }) => ({ entries: await entriesBelow(prefix, depth) }),
  write: async (path, parts, { signal, onBytes }) => {
    const partial = partBeside(path, ownEnding())
    try {
      await mkdir(dirname(path), { recursive: true })
      const file = await open(partial, 'wx')
      try {
        for await (const piece of parts.of(1 << 20)) {
          signal?.throwIfAborted()
          await file.writeFile(piece)
          onBytes?.(piece.length)
        }
      } finally {
        await file.close()
      }
      await rename(partial, path)
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined)
      throw localProblem(path, error)
    }
    return infoOf(path)
  },
  remove: async (path) =>
    unlink(path).catch((error: unknown) => {
      if (!isAbsence(error)) throw localProblem(path, error)
    }),
}

/** A file's address; a folder's ends in a slash. */
function uriOf(path: string): string {
  return pathToFileURL(path).href
}

async function infoOf(path: string): Promise<ObjectInfo> {
  const found = await stat(path).catch((error: unknown) => {
    throw isAbsence(error) ? final(problem('KF8905', [uriOf(path)])) : localProblem(path, error)
  })
  // A folder is no object, as a prefix of a bucket is none.
  if (!found.isFile()) throw final(problem('KF8905', [uriOf(path)]))
  return { uri: uriOf(path), size: found.size, version: `${found.ino}-${found.size}-${found.mtimeMs}`, modified: found.mtime }
}

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** `prefix` is a folder (with a slash) or the beginning of names in one. Links that lead to folders are not followed. */
async function entriesBelow(prefix: string, depth: 'all' | 'one level'): Promise<Page['entries']> {
  const folder = prefix.endsWith(sep) ? prefix : `${dirname(prefix)}${sep}`
  const items = await readdir(folder, { withFileTypes: true, recursive: depth === 'all' }).catch((error: unknown) => {
    if (isAbsence(error)) return []
    throw localProblem(folder, error)
  })
  const whole = items.filter(({ name }) => !isPart(name))
  const paths = whole.map((item) => ({ item, path: join(item.parentPath, item.name) })).filter(({ path }) => path.startsWith(prefix))
  const entries = await Promise.all(
    paths.map(async ({ item, path }) => {
      if (item.isDirectory()) return depth === 'all' ? [] : [{ key: `${path}${sep}`, kind: 'folder' as const, info: { uri: uriOf(`${path}${sep}`) } }]
      const info = await infoOf(path).catch(() => undefined)
      return info === undefined ? [] : [{ key: path, kind: 'object' as const, info }]
    }),
  )
  return entries.flat().toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
