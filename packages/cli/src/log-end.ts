import { open } from 'node:fs/promises'

const BYTES = 8192
const LINES = 12

/** The last lines of a log; none where it is empty or not there. */
export async function logEnd(file: string): Promise<readonly string[]> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return []
  try {
    const { size } = await handle.stat()
    const start = Math.max(size - BYTES, 0)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, BYTES)), 0, Math.min(size, BYTES), start)
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n')
    // The first line of a cut log is rarely whole.
    return (start > 0 ? lines.slice(1) : lines).slice(-LINES).filter((line, index, all) => all.length > 1 || line !== '')
  } finally {
    await handle.close()
  }
}
