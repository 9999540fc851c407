import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunArtifact } from '@kfp-ts/runs'
import { localPath } from './local-path.ts'

/** Hashes of what artifacts hold, each computed once a run, when something asks. */
export class ContentHashes {
  readonly #runFolder: string
  readonly #known = new Map<string, Promise<string>>()

  constructor(runFolder: string) {
    this.#runFolder = runFolder
  }

  /** The hash of an artifact's file or folder; of its URI when it lies in a store elsewhere. */
  of(artifact: RunArtifact): Promise<string> {
    const path = localPath(this.#runFolder, artifact)
    if (path === undefined) return Promise.resolve(`uri ${artifact.uri}`)
    const hash = this.#known.get(path) ?? contentHash(path)
    this.#known.set(path, hash)
    return hash
  }

  /** Tells the hash of an artifact that was computed when it was put into the cache. */
  tell(artifact: RunArtifact, hash: string): void {
    const path = localPath(this.#runFolder, artifact)
    if (path !== undefined) this.#known.set(path, Promise.resolve(hash))
  }
}

/** Stands for the hash of what is not there. */
export const absent = 'absent'

/** A SHA-256 of a file's bytes, or of a folder's names and what lies under them; `absent` when there is nothing. */
export async function contentHash(path: string): Promise<string> {
  const stat = await lstat(path).catch(() => undefined)
  if (stat === undefined) return absent
  const hash = createHash('sha256')
  if (stat.isDirectory()) {
    for (const name of (await readdir(path)).sort()) hash.update(`${name}\0${await contentHash(join(path, name))}\n`)
  } else if (stat.isSymbolicLink()) hash.update(`link ${await readlink(path)}`)
  else for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer)
  return hash.digest('hex')
}
