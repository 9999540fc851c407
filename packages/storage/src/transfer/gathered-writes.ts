import type { FileHandle } from 'node:fs/promises'

/** Bytes that come in small pieces, written in large ones, at their positions. */
export interface GatheredWrites {
  readonly add: (bytes: Buffer) => void
  /** Bytes that are not written yet. */
  readonly waiting: () => number
  /** Writes them; resolves to where the next ones go. */
  readonly flush: () => Promise<number>
}

/** Begins to write at a position. */
export function gatheredWrites(file: FileHandle, from: number): GatheredWrites {
  let at = from
  let gathered: Buffer[] = []
  let size = 0
  return {
    add: (bytes) => {
      gathered.push(bytes)
      size += bytes.length
    },
    waiting: () => size,
    flush: async () => {
      if (size === 0) return at
      const { bytesWritten } = await file.writev(gathered, at)
      // A system may take less than it is given; it seldom does.
      const rest = bytesWritten === size ? Buffer.alloc(0) : Buffer.concat(gathered).subarray(bytesWritten)
      for (let done = 0; done < rest.length;) done += (await file.write(rest, done, rest.length - done, at + bytesWritten + done)).bytesWritten
      at += size
      gathered = []
      size = 0
      return at
    },
  }
}
