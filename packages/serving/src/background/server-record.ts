import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { processStart } from './process-start.ts'

/** What is known of a server in the background. It writes this itself once it listens, and removes it when it ends. */
export interface ServerRecord {
  readonly name: string
  readonly pid: number
  /** When its process started; tells it from a later process with the same number. */
  readonly processStart: string
  readonly url: string
  readonly port: number
  /** The folder its model was loaded from. */
  readonly model: string
  readonly version?: string
  readonly log: string
}

/** Where the files of the server of this name lie; throws KF8616 for a name that could not be a file. */
export function serverFile(state: string, name: string, extension: 'json' | 'log'): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) throw new ApiError([problem('KF8616', [name])])
  return join(state, 'servers', `${name}.${extension}`)
}

export async function writeRecord(state: string, record: ServerRecord): Promise<void> {
  const file = serverFile(state, record.name, 'json')
  await mkdir(join(state, 'servers'), { recursive: true })
  const temporary = join(state, 'servers', `.${randomUUID()}`)
  await writeFile(temporary, `${JSON.stringify(record, undefined, 2)}\n`)
  await rename(temporary, file)
}

/** The record of a server that runs. One whose process is gone, or whose number belongs to another process by now, is none. */
export async function runningServer(state: string, name: string): Promise<ServerRecord | undefined> {
  const text = await readFile(serverFile(state, name, 'json'), 'utf8').catch(() => undefined)
  const record = text === undefined ? undefined : parse(text)
  return record !== undefined && (await isRunning(record)) ? record : undefined
}

/** All servers that run, by name. */
export async function runningServers(state: string): Promise<readonly ServerRecord[]> {
  const files = await readdir(join(state, 'servers')).catch(() => [])
  const names = files.filter((file) => file.endsWith('.json') && !file.startsWith('.')).map((file) => file.slice(0, -'.json'.length))
  const found = await Promise.all(names.toSorted().map((name) => runningServer(state, name)))
  return found.filter((record) => record !== undefined)
}

export async function isRunning({ pid, processStart: expected }: Pick<ServerRecord, 'pid' | 'processStart'>): Promise<boolean> {
  return (await processStart(pid)) === expected
}

/** Removes the record of this very process, not that of one that has taken its place. */
export async function removeRecord(state: string, { name, pid }: Pick<ServerRecord, 'name' | 'pid'>): Promise<void> {
  const file = serverFile(state, name, 'json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined && parse(text)?.pid === pid) await rm(file, { force: true })
}

function parse(text: string): ServerRecord | undefined {
  try {
    return JSON.parse(text) as ServerRecord
  } catch {
    return undefined
  }
}
