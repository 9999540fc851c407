import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { final } from '../failure.ts'
import { problem } from '../codes.ts'
import { localProblem } from '../file/local-problem.ts'

/** What is to be written, in pieces of a size that the store chooses. */
export interface Parts {
  /** Bytes, where they are known before. */
  readonly size?: number
  /** Whether the pieces can be asked for again. */
  readonly again: boolean
  /** The bytes in pieces of exactly `size` bytes, the last one being shorter or empty only if it is the only one. */
  readonly of: (size: number) => AsyncIterable<Buffer>
}

/** What a caller may write: bytes, text, or anything that yields bytes. */
export type Source = Uint8Array | string | AsyncIterable<Uint8Array | string>

export function partsOf(source: Source): Parts {
  if (typeof source === 'string') return partsOfBytes(Buffer.from(source))
  if (source instanceof Uint8Array) return partsOfBytes(Buffer.from(source.buffer, source.byteOffset, source.byteLength))
  return { again: false, of: (size) => piecesOf(source, size) }
}

function partsOfBytes(bytes: Buffer): Parts {
  return {
    size: bytes.length,
    again: true,
    async *of(size) {
      for (let at = 0; at === 0 || at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}

/** A file's bytes; a file that becomes longer or shorter meanwhile is refused (KF8910). */
export async function partsOfFile(path: string): Promise<Parts> {
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => Promise.reject(localProblem(path, error)),
  )
  return { size, again: true, of: (pieceSize) => piecesOfFile(path, { size, pieceSize }) }
}

async function* piecesOfFile(path: string, { size, pieceSize }: { readonly size: number; readonly pieceSize: number }): AsyncGenerator<Buffer> {
  const file = await open(path).catch((error: unknown) => Promise.reject(localProblem(path, error)))
  try {
    for (let at = 0; at === 0 || at < size; at += pieceSize) {
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, size - at))
      if (!(await fill(piece, file, at))) throw final(problem('KF8910', [path]))
      yield piece
    }
    if ((await file.stat()).size !== size) throw final(problem('KF8910', [path]))
  } finally {
    await file.close()
  }
}

/** Whether the file had enough. */
async function fill(piece: Buffer, file: FileHandle, at: number): Promise<boolean> {
  for (let filled = 0; filled < piece.length;) {
    const { bytesRead } = await file.read(piece, filled, piece.length - filled, at + filled)
    if (bytesRead === 0) return false
    filled += bytesRead
  }
  return true
}

async function* piecesOf(source: AsyncIterable<Uint8Array | string>, size: number): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let length = 0
  let yielded = false
  for await (const given of source) {
    let rest = typeof given === 'string' ? Buffer.from(given) : Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    while (length + rest.length >= size) {
      const taken = rest.subarray(0, size - length)
      yield Buffer.concat([...gathered, taken])
      yielded = true
      gathered = []
      length = 0
      rest = rest.subarray(taken.length)
    }
    if (rest.length > 0) gathered.push(rest)
    length += rest.length
  }
  if (length > 0 || !yielded) yield Buffer.concat(gathered)
}

/** A file as a stream, from a byte on. */
export const fileFrom = (path: string, start: number): AsyncIterable<Buffer> => createReadStream(path, { start, highWaterMark: 1 << 20 })
