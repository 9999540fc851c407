import { createHash } from 'node:crypto'
import { crc32c } from './crc32c.ts'

/** A checksum as a store gives it; `value` is lower-case hexadecimal. */
export interface Checksum {
  readonly algorithm: 'md5' | 'sha256' | 'crc32c' | 'md5 of parts'
  readonly value: string
  /** Bytes of each part but the last, where the checksum is one of the parts' checksums. */
  readonly partSize?: number
}

/** Takes the bytes of an object in their order, and tells at the end whether they have its checksum. */
export interface Comparison {
  readonly add: (bytes: Uint8Array) => void
  readonly agrees: () => boolean
}

/** Begins to compare. */
export function comparisonWith({ algorithm, value, partSize = 0 }: Checksum): Comparison {
  if (algorithm === 'crc32c') return comparisonOfCrc(value)
  if (algorithm === 'md5 of parts') return comparisonOfParts(value, partSize)
  const hash = createHash(algorithm)
  return { add: (bytes) => void hash.update(bytes), agrees: () => hash.digest('hex') === value }
}

function comparisonOfCrc(value: string): Comparison {
  let crc = 0
  return { add: (bytes) => void (crc = crc32c(bytes, crc)), agrees: () => crc.toString(16).padStart(8, '0') === value }
}

/** S3's ETag of an object that was sent in parts: the MD5 of the parts' MD5s, a dash, and their number. */
function comparisonOfParts(value: string, partSize: number): Comparison {
  const digests: Buffer[] = []
  let hash = createHash('md5')
  let room = partSize
  const next = (): void => {
    digests.push(hash.digest())
    hash = createHash('md5')
    room = partSize
  }
  const add = (bytes: Uint8Array): void => {
    for (let rest = bytes; rest.length > 0;) {
      const taken = rest.subarray(0, room)
      hash.update(taken)
      room -= taken.length
      rest = rest.subarray(taken.length)
      if (room === 0) next()
    }
  }
  return {
    add,
    agrees: () => {
      if (room < partSize) next()
      return etagOfParts(digests) === value
    },
  }
}

/** The ETag that S3 gives to an object made of parts with these MD5s. */
export const etagOfParts = (digests: readonly Uint8Array[]): string =>
  `${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${digests.length}`
