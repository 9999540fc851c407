import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { localProblem } from '../file/local-problem.ts'
import type { Located } from '../located.ts'
import type { Transferred, TransferOptions } from '../storage.ts'
import type { ObjectInfo } from '../store.ts'
import { inOrder } from './in-order.ts'
import { isPart } from './part-name.ts'
import { partsOfFile } from './parts.ts'
import type { ProgressCount } from './progress.ts'

/** Puts all files of a folder, several at a time, in the order of their names. Links to files count as files; links to folders, sockets and pipes are left out. */
export async function uploadFolder(
  { located, path, progress }: { readonly located: Located; readonly path: string; readonly progress: ProgressCount },
  { signal, width = 16 }: TransferOptions,
): Promise<Transferred> {
  const { store, folder } = located
  const items = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: unknown) => Promise.reject(localProblem(path, error)))
  const candidates = items.filter((item) => (item.isFile() || item.isSymbolicLink()) && !isPart(item.name))
  const kinds = await Promise.all(candidates.map(async (item) => !item.isSymbolicLink() || (await leadsToFile(join(item.parentPath, item.name)))))
  const names = candidates.filter((_, index) => kinds[index]).map((item) => relative(path, join(item.parentPath, item.name)))
  const one = async (name: string, stop: AbortSignal): Promise<ObjectInfo> => {
    const parts = await partsOfFile(join(path, name))
    progress.total(parts.size ?? 0)
    const info = await store.write(folder + name.replaceAll(sep, '/'), parts, { signal: stop, resume: true, onBytes: progress.bytes })
    progress.file()
    return { ...info, ...(parts.size !== undefined && { size: parts.size }) }
  }
  const files = await inOrder(names.toSorted(), one, { width, signal })
  return { kind: 'folder', bytes: files.reduce((sum, { size = 0 }) => sum + size, 0), files }
}

/** A link that leads nowhere is a mistake, and not left out in silence. */
async function leadsToFile(link: string): Promise<boolean> {
  return stat(link).then(
    (found) => found.isFile(),
    (error: unknown) => Promise.reject(localProblem(link, error)),
  )
}
