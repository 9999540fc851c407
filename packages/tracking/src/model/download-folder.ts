import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { checkArtifactPath } from '../data/artifact-path.ts'
import type { ModelFile } from '../data/model-registry.ts'
import type { ArtifactStore } from '../data/tracking-store.ts'
import { describeFiles } from '../model-files.ts'

/** A folder of artifacts, where to put it, and what is known of its files. */
export interface Download {
  readonly uri: string
  readonly folder: string
  /** Files that have to be there with these checksums; others may be there as well. */
  readonly expected?: readonly ModelFile[]
  /** In bytes, all files together; 8 GiB unless told otherwise. */
  readonly maxBytes?: number
}

/** Downloads a folder with everything below it, whole or not at all. Rejects with KF8513, KF8531 or KF8542. */
export async function downloadFolder(artifacts: ArtifactStore, { uri, folder, expected = [], maxBytes = 8 * 2 ** 30 }: Download): Promise<void> {
  const pending = join(dirname(folder), `.${randomUUID()}`)
  try {
    await mkdir(pending, { recursive: true })
    let left = maxBytes
    for await (const { path, bytes } of filesBelow(artifacts, uri, '')) {
      left -= bytes
      if (left < 0) throw new ApiError([problem('KF8542', [uri, String(maxBytes)])])
      await artifacts.download(uri, path, join(pending, path))
    }
    const arrived = new Map((await describeFiles(pending)).map(({ path, sha256 }) => [path, sha256]))
    const different = expected.find(({ path, sha256 }) => arrived.get(path) !== sha256)
    if (different !== undefined) throw new ApiError([problem('KF8513', [uri, different.path])])
    await rename(pending, folder)
  } catch (error) {
    await rm(pending, { recursive: true, force: true })
    throw error
  }
}

interface FoundFile {
  readonly path: string
  readonly bytes: number
}

async function* filesBelow(artifacts: ArtifactStore, uri: string, below: string): AsyncGenerator<FoundFile> {
  for (const { path: name, isFolder, bytes } of await artifacts.list(uri, below)) {
    const path = below === '' ? name : `${below}/${name}`
    checkArtifactPath(path)
    if (isFolder) yield* filesBelow(artifacts, uri, path)
    else yield { path, bytes }
  }
}
