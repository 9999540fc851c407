import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'

/** What is done under a lock takes milliseconds: who holds one for longer, in milliseconds, has died. */
const longest = 10_000
const pause = 10

/**
 * Does short work on a file that no other process does meanwhile, on whichever machine: who comes later waits, until `FILE.lock` is gone or was
 * left behind by a process that died.
 */
export function whileLocked<T>(file: string, work: () => T): T {
  const lock = `${file}.lock`
  const token = randomUUID()
  while (!taken(lock, token)) {
    removeLeftover(lock)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  try {
    return work()
  } finally {
    // Not that of somebody who took this process for dead.
    if (tokenIn(lock) === token) rmSync(lock, { force: true })
  }
}

function taken(lock: string, token: string): boolean {
  try {
    const file = openSync(lock, 'wx')
    writeSync(file, token)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Of two that find the same leftover one moves it away; the other may have moved a new lock, and puts it back. */
function removeLeftover(lock: string): void {
  const before = tokenIn(lock)
  if (before === undefined || ageOf(lock) < longest) return
  const moved = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, moved)
    if (tokenIn(moved) !== before) linkSync(moved, lock)
  } catch {
    // Somebody else was faster.
  }
  rmSync(moved, { force: true })
}

function tokenIn(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

function ageOf(lock: string): number {
  try {
    return Date.now() - statSync(lock).mtimeMs
  } catch {
    return 0
  }
}
