import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { checkArtifactPath } from '../data/artifact-path.ts'
import type { Artifact } from '../data/tracking-data.ts'
import type { ArtifactStore } from '../data/tracking-store.ts'
import { unwritable } from '../data/unwritable.ts'

/** Artifacts below `file:` addresses; only below the folders that are named. */
export function folderArtifacts(allowed: readonly string[]): ArtifactStore {
  const placeOf = (uri: string, path: string): string => {
    const folder = uri.startsWith('file:///') ? fileURLToPath(uri) : ''
    if (!allowed.some((root) => folder === root || folder.startsWith(`${root}/`))) throw new ApiError([problem('KF8532', [uri])])
    if (path !== '') checkArtifactPath(path)
    return join(folder, path)
  }
  return {
    list: (uri, folder = '') => list(placeOf(uri, folder)),
    upload: (uri, path, file) => copyWhole(file, placeOf(uri, path)),
    download: async (uri, path, file) => {
      await copyWhole(placeOf(uri, path), file).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new ApiError([problem('KF8538', [path])]) : error
      })
    },
  }
}

async function list(folder: string): Promise<readonly Artifact[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = entries.filter(({ name }) => !name.startsWith('.')).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return Promise.all(
    found.map(async (entry) => ({
      path: entry.name,
      isFolder: entry.isDirectory(),
      bytes: entry.isDirectory() ? 0 : (await stat(join(folder, entry.name))).size,
    })),
  )
}

/** A copy that was cut is never found under the name of the file. */
async function copyWhole(from: string, to: string): Promise<void> {
  const pending = join(dirname(to), `.${randomUUID()}`)
  try {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, pending)
    await rename(pending, to)
  } catch (error) {
    await rm(pending, { force: true }).catch(() => undefined)
    throw unwritable(dirname(to), error)
  }
}
