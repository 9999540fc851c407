import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrder } from '../in-order.ts'
import { sha256 } from '../sha256.ts'
import type { Decoding } from './decode-photographs.ts'

/** To be counted up when decoding or scaling gives other bytes than before. */
const version = 1
const keyDigits = 32
const oneWeek = 7 * 24 * 60 * 60 * 1000

/** The folder for decoded photographs that are of use for these files and this size alone. */
export async function unfinishedFolder(parent: string, { folder, photographs, size }: Decoding): Promise<string> {
  const files: unknown[] = []
  const missing = { size: -1, mtimeMs: -1 }
  for await (const file of inOrder(photographs, 16, ({ source }) => stat(join(folder, source)).catch(() => missing))) {
    files.push(file.size, file.mtimeMs)
  }
  return join(parent, sha256(Buffer.from(JSON.stringify([version, size, photographs, files]))).slice(0, keyDigits))
}

/** Removes what nobody has gone on with for a week: photographs that have changed since, or that nobody wants any more. */
export async function pruneUnfinished(parent: string, now = Date.now()): Promise<void> {
  const isOurs = (name: string): boolean => /^[0-9a-f]+$/.test(name.slice(0, keyDigits)) && (name.length === keyDigits || name.endsWith('.gone'))
  for (const name of (await readdir(parent).catch(() => [])).filter(isOurs)) {
    const folder = join(parent, name)
    // A folder is as old as the last chunk in it.
    const age = now - ((await stat(folder).catch(() => undefined))?.mtimeMs ?? now)
    // Another one may be at it too.
    if (age > oneWeek) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
