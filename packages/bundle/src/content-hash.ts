import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Hash by file, absolute paths. */
export interface FileHashes {
  readonly [file: string]: string
}

/** SHA-256 in hex of texts, told apart by their lengths. */
export function contentHash(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex')
}

/** Undefined for a file that cannot be read. */
export function fileHash(file: string): string | undefined {
  try {
    return contentHash(readFileSync(file))
  } catch {
    return undefined
  }
}

export function fileHashes(files: readonly string[]): FileHashes {
  return Object.fromEntries(files.map((file) => [file, fileHash(file) ?? '']))
}

export function areUnchanged(hashes: FileHashes): boolean {
  return Object.entries(hashes).every(([file, hash]) => (fileHash(file) ?? '') === hash)
}
