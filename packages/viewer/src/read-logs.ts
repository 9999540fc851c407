import { open } from 'node:fs/promises'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { logFile } from '@kfp-ts/runs'
import type { Run, TaskPath } from '@kfp-ts/runs'
import type { LogTail } from './page-data.ts'
import { fileHref } from './file-href.ts'

/** The last `limit` bytes of every task's log; a task that has printed nothing is absent. */
export async function readLogs(runFolder: string, run: Run, limit: number): Promise<{ readonly [task: TaskPath]: LogTail }> {
  const logs: [TaskPath, LogTail][] = []
  for (const { path } of run.tasks) {
    const file = logFile(runFolder, path)
    const tail = await readTail(file, limit)
    if (tail) logs.push([path, { ...tail, href: fileHref(relative(runFolder, file)) }])
  }
  return Object.fromEntries(logs)
}

async function readTail(file: string, limit: number): Promise<Omit<LogTail, 'href'> | undefined> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    const from = Math.max(0, size - limit)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
    const start = from === 0 ? 0 : lineStart(buffer.subarray(0, bytesRead))
    const text = stripVTControlCharacters(buffer.toString('utf8', start, bytesRead)).replaceAll('\r\n', '\n')
    return size === 0 ? undefined : { text, cutBytes: from + start }
  } finally {
    await handle.close()
  }
}

/** Where the first whole line begins; in one endless line, the first whole character. */
function lineStart(bytes: Buffer): number {
  const newline = bytes.indexOf(10)
  if (newline >= 0 && newline < bytes.length - 1) return newline + 1
  const character = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  return Math.max(0, character)
}
