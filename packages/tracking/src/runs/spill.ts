import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import type { TrackingStore } from '../data/tracking-store.ts'
import { mayBeTakenLater } from '../rest/refusal.ts'
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
 * Sends what waits in a folder, oldest first (of all runs, or of some), and gives how many records that were. A file goes when all of it was taken;
 * if the server goes away in between, the next call sends the file again, which changes nothing. What is refused stays and keeps nothing
 * else from being sent; all of it is said at the end, as one ApiError.
 */
export async function sync(store: TrackingStore, folder: string, runs?: ReadonlySet<string>): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => isChosen(name, runs)).toSorted()
  const refused: Diagnostic[] = []
  let count = 0
  for (const name of names) {
    try {
      count += await sendFile(store, folder, name)
    } catch (error) {
      if (!(error instanceof ApiError) || mayBeTakenLater(error)) throw error
      refused.push(...error.diagnostics)
    }
  }
  if (refused.length > 0) throw new ApiError(refused)
  return count
}

function isChosen(name: string, runs: ReadonlySet<string> | undefined): boolean {
  const run = /^waiting-(.*)\.jsonl$/.exec(name)?.[1]
  return run !== undefined && (runs === undefined || runs.has(run))
}

async function sendFile(store: TrackingStore, folder: string, name: string): Promise<number> {
  const mine = join(folder, `.${name}-${randomUUID()}`)
  // Who still writes begins a new file.
  await rename(join(folder, name), mine)
  try {
    const records = recordsIn(join(folder, name), await readFile(mine, 'utf8'))
    for (const record of records) await applyRecord(store, record)
    await rm(mine)
    return records.length
  } catch (error) {
    await putBack(mine, join(folder, name))
    throw error
  }
}

async function putBack(mine: string, file: string): Promise<void> {
  await appendFile(mine, await readFile(file, 'utf8').catch(() => ''))
  await rename(mine, file)
}
