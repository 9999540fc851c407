import { setTimeout as delay } from 'node:timers/promises'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { isRunning, removeRecord, runningServer, runningServers, type ServerRecord } from './server-record.ts'

// The server itself gives up after ten seconds; a killed process is gone soon.
const patience = { SIGTERM: 12_000, SIGKILL: 3000 }

/** Ends the server of this name, and resolves when its process is gone. Rejects with KF8615 if none runs. */
export async function stopServer(name: string, state: string): Promise<ServerRecord> {
  const record = await runningServer(state, name)
  if (record !== undefined) {
    await endServer(state, record)
    return record
  }
  const running = (await runningServers(state)).map((server) => server.name)
  throw new ApiError([problem('KF8615', [name, running.join(', ')])])
}

/** Asks the process of a server to end, and makes it end if it does not. */
export async function endServer(state: string, record: ServerRecord): Promise<void> {
  const ended = (await endBy('SIGTERM', record)) || (await endBy('SIGKILL', record))
  if (!ended) throw new ApiError([problem('KF8618', [record.name, String(record.pid)])])
  await removeRecord(state, record)
}

async function endBy(signal: 'SIGTERM' | 'SIGKILL', record: ServerRecord): Promise<boolean> {
  try {
    process.kill(record.pid, signal)
  } catch {
    // It has ended meanwhile, or is not ours to end; which of both is seen below.
  }
  for (const start = performance.now(); performance.now() - start < patience[signal]; await delay(50)) {
    if (!(await isRunning(record))) return true
  }
  return false
}
