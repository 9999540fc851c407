import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import { laneBytes, laneCount, type Md5Lanes, md5Lanes } from './md5-lanes.ts'

/** Bytes of an open file, which consist of parts; all parts but the last have the same size. */
export interface PartsInFile {
  /** What the system knows the open file by. */
  readonly descriptor: number
  readonly start: number
  readonly end: number
  readonly partSize: number
}

/** Below this number of parts it takes as long one after another. */
const worthLanes = 3

let lanes: Md5Lanes | undefined

/** The MD5 of each part, as it lies in the file; several at a time where they are whole and the processor can. It waits for the disk. */
export function partDigests(parts: PartsInFile): readonly Buffer[] {
  const { descriptor, start, end, partSize } = parts
  const beside = partSize % laneBytes === 0 ? (lanes ??= md5Lanes()) : undefined
  const digests: Buffer[] = []
  for (let at = start; at < end; at = start + digests.length * partSize) {
    const whole = Math.min(laneCount, Math.floor((end - at) / partSize))
    if (beside === undefined || whole < worthLanes) digests.push(digestOf(descriptor, at, Math.min(at + partSize, end)))
    else digests.push(...digestsBeside(beside, { ...parts, start: at, end: at + whole * partSize }))
  }
  return digests
}

/** The same of at most as many parts as there are lanes, all of them whole. */
function digestsBeside(lanes: Md5Lanes, { descriptor, start, end, partSize }: PartsInFile): readonly Buffer[] {
  const count = (end - start) / partSize
  for (let done = 0; done < partSize; done += laneBytes) {
    for (let lane = 0; lane < count; lane += 1) fill(lanes.lanes[lane]!, descriptor, start + lane * partSize + done)
    lanes.take(laneBytes)
  }
  return lanes.digests().slice(0, count)
}

function digestOf(descriptor: number, start: number, end: number): Buffer {
  const hash = createHash('md5')
  const piece = Buffer.allocUnsafe(Math.min(1 << 18, end - start))
  for (let at = start; at < end; at += piece.length) hash.update(fill(piece.subarray(0, end - at), descriptor, at))
  return hash.digest()
}

/** Zeros where the file has become shorter: no part consists of what another one left here. */
function fill(piece: Buffer, descriptor: number, at: number): Buffer {
  for (let filled = 0; filled < piece.length;) {
    const got = readSync(descriptor, piece, filled, piece.length - filled, at + filled)
    if (got === 0) return piece.fill(0, filled)
    filled += got
  }
  return piece
}
