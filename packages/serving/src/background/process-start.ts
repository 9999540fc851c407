import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** When a process started, as text that means nothing but is the same each time; undefined if there is no such process. */
export async function processStart(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

async function fromProc(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second column is the program's name in parentheses, and may hold anything, parentheses too.
  const columns = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  // A zombie has ended; only its parent has not asked yet. Column 22 is the start in ticks since boot.
  return columns === undefined || columns[0] === 'Z' ? undefined : columns[19]
}

async function fromPs(pid: number): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim() || undefined
}
