import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { unwritable } from './unwritable.ts'

/** Writes a stream to a file, whole or not at all. Rejects with KF8540 where the file cannot be written, else with what the stream fails of. */
export async function writeStream(from: Readable, file: string): Promise<void> {
  const pending = join(dirname(file), `.${randomUUID()}`)
  try {
    await mkdir(dirname(file), { recursive: true })
    await pipeline(from, createWriteStream(pending))
    await rename(pending, file)
  } catch (error) {
    await rm(pending, { force: true }).catch(() => undefined)
    throw unwritable(dirname(file), error)
  }
}
