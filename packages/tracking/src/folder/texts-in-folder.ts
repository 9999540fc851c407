import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Small texts, one file each, so that two writers of different keys never undo each other; no folder means no texts. */
export async function readTexts(folder: string): Promise<{ readonly [key: string]: string }> {
  const keys = (await listVisible(folder)).toSorted()
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await readFile(join(folder, key), 'utf8')])))
}

/** The names in a folder, without those of files that are still being written. */
export async function listVisible(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => !name.startsWith('.'))
}
