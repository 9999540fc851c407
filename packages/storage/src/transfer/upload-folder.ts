import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { localProblem } from '../file/local-problem.ts'
import type { Located } from '../located.ts'
import type { Transferred, TransferOptions } from '../storage.ts'
import type { ObjectInfo } from '../store.ts'
import { inOrder } from './in-order.ts'
import { partsOfFile } from './parts.ts'
import type { ProgressCount } from './progress.ts'

/** Puts all files of a folder, several at a time, in the order of their names. Links to files count as files, links to folders are left out. */
export async function uploadFolder(
  { located, path, progress }: { readonly located: Located; readonly path: string; readonly progress: ProgressCount },
  { signal, width = 16 }: TransferOptions,
): Promise<Transferred> {
  const { store, folder } = located
  const items = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: unknown) => Promise.reject(localProblem(path, error)))
  const names = items.filter((item) => !item.isDirectory()).map((item) => relative(path, join(item.parentPath, item.name)))
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
