import { open } from 'node:fs/promises'

const BYTES = 8192
const LINES = 12

/** The end of a log, cut in two. */
export interface LogEnd {
  /** The last lines before the cut. */
  readonly lines: readonly string[]
  /** All from the cut on. */
  readonly rest: string
}

/** The end of a log, cut before the last line that starts with some text; nothing where the log is empty or not there. */
export async function logEnd(file: string, cut: string): Promise<LogEnd | undefined> {
  const { text, whole } = await lastText(file)
  if (text.trim() === '') return undefined
  const lines = text.trimEnd().split('\n')
  const found = lines.findLastIndex((line) => line.startsWith(cut))
  const end = found < 0 ? lines.length : found
  // The first line that is read of a long log is rarely whole.
  return { lines: lines.slice(whole ? 0 : 1, end).slice(-LINES), rest: lines.slice(end).join('\n') }
}

async function lastText(file: string): Promise<{ readonly text: string; readonly whole: boolean }> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return { text: '', whole: true }
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, BYTES)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return { text: buffer.toString('utf8', 0, bytesRead), whole: length === size }
  } finally {
    await handle.close()
  }
}
