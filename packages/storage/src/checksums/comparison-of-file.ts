import type { FileHandle } from 'node:fs/promises'
import { type Checksum, etagOfParts } from './checksum.ts'
import { digester } from './digester.ts'
import { laneCount } from './md5-lanes.ts'

/** Compares a file that is being written, as it lies on the disk, with the checksum of its parts. */
export interface FileComparison {
  /** Told how far the file is written, so that what is compared has not left the memory of the system again. */
  readonly wrote: (end: number) => void
  readonly agrees: (size: number) => Promise<boolean>
  /** Nothing is read of the file any more. */
  readonly end: () => Promise<void>
}

/** Begins to compare; the file has to stay open until the end. */
export function comparisonOfFile(file: FileHandle, { value, partSize = 0 }: Checksum): FileComparison {
  const { digests, end } = digester()
  const asked: Promise<readonly Uint8Array[]>[] = []
  const atATime = laneCount * partSize
  let at = 0
  const ask = (to: number): void => {
    const answer = digests({ descriptor: file.fd, start: at, end: to, partSize })
    // It is waited for later.
    answer.catch(() => undefined)
    asked.push(answer)
    at = to
  }
  return {
    wrote: (written) => {
      for (let to = at + atATime; to <= written; to += atATime) ask(to)
    },
    agrees: async (size) => {
      if (at < size) ask(size)
      return etagOfParts((await Promise.all(asked)).flat()) === value
    },
    end: async () => {
      await Promise.allSettled(asked)
      end()
    },
  }
}
