import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrackingStore } from '../data/tracking-store.ts'
import { applyRecord, lineOf, recordsIn, type RunRecord } from './record.ts'

/** Where records of a run wait while the server is away. */
export function spillFile(folder: string, run: string): string {
  return join(folder, `waiting-${run}.jsonl`)
}

/** Keeps a record for later. */
export async function spill(folder: string, record: RunRecord): Promise<void> {
  await mkdir(folder, { recursive: true })
  await appendFile(spillFile(folder, record.run), lineOf(record))
}

/**
 * Sends what waits in a folder, oldest first, and gives how many records that were. A file goes when all of it was taken; if the server goes
 * away in between, the next call sends the file again, which changes nothing.
 */
export async function sync(store: TrackingStore, folder: string): Promise<number> {
  let count = 0
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => /^waiting-.*\.jsonl$/.test(one)).toSorted()) {
    const mine = join(folder, `.${name}-${randomUUID()}`)
    // Who still writes begins a new file.
    await rename(join(folder, name), mine)
    try {
      const records = recordsIn(join(folder, name), await readFile(mine, 'utf8'))
      for (const record of records) await applyRecord(store, record)
      count += records.length
      await rm(mine)
    } catch (error) {
      await putBack(mine, join(folder, name))
      throw error
    }
  }
  return count
}

async function putBack(mine: string, file: string): Promise<void> {
  await appendFile(mine, await readFile(file, 'utf8').catch(() => ''))
  await rename(mine, file)
}
