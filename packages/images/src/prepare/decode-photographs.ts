import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { DiagnosticError } from '@kfp-ts/diagnostics'
import { decodeImage } from '../decode-image.ts'
import type { Following } from '../follow.ts'
import { inOrder } from '../in-order.ts'
import type { Photograph } from '../photographs.ts'
import type { Size } from '../pixels.ts'
import { imagesAtOnce } from '../shard-writer.ts'
import { sha256 } from '../sha256.ts'
import type { DecodedChunk, DecodedChunks, DecodedPhotograph } from './decoded-chunks.ts'
import { perceptualHash } from './perceptual-hash.ts'
import { readPhotograph } from './read-photograph.ts'

/** Decoding happens in threads of Node's own. More at once bring nothing but memory: of fifty megapixels each takes 150 MB. */
const atOnce = Math.min(8, availableParallelism() + 2)

/** The photographs of a folder, and the size to which they are scaled. */
export interface Decoding {
  readonly folder: string
  readonly photographs: readonly Photograph[]
  readonly size: Size
}

/** Decodes those photographs that are not decoded yet; resolves to what was found out of each. Aborting the signal keeps what is finished. */
export async function decodePhotographs(chunks: DecodedChunks, decoding: Decoding, following: Following): Promise<readonly DecodedPhotograph[]> {
  const all = decoding.photographs.length
  const found: DecodedPhotograph[] = []
  const counted = (count: number): void => following.progress?.(count / all, `decoded ${count} of ${all} photographs`)
  for (const chunk of chunksOf(decoding).keys()) {
    const known = await chunks.list(chunk)
    const signal = following.signal
    const before = found.length
    const progress = (count: number): void => counted(before + count)
    found.push(...(known ?? (await decodeChunk(chunks, chunk, { ...decoding, progress, signal })).photographs))
    counted(found.length)
  }
  return found
}

/** The decoded photographs with their pixels, some hundred at a time. */
export async function* decodedChunks(chunks: DecodedChunks, decoding: Decoding, { signal }: Following): AsyncGenerator<DecodedChunk> {
  for (const chunk of chunksOf(decoding).keys()) {
    signal?.throwIfAborted()
    yield (await chunks.read(chunk)) ?? (await decodeChunk(chunks, chunk, { ...decoding, signal }))
  }
}

function chunksOf({ photographs, size }: Decoding): readonly (readonly Photograph[])[] {
  const count = imagesAtOnce(size)
  return Array.from({ length: Math.ceil(photographs.length / count) }, (_, chunk) => photographs.slice(chunk * count, (chunk + 1) * count))
}

interface ChunkDecoding extends Decoding {
  readonly signal: AbortSignal | undefined
  readonly progress?: (count: number) => void
}

async function decodeChunk(chunks: DecodedChunks, chunk: number, { progress, signal, ...decoding }: ChunkDecoding): Promise<DecodedChunk> {
  const found: Found[] = []
  const { folder, size } = decoding
  for await (const one of inOrder(chunksOf(decoding)[chunk] ?? [], atOnce, (photograph) => decodeOne(photograph, folder, size))) {
    signal?.throwIfAborted()
    found.push(one)
    progress?.(found.length)
  }
  const decoded = {
    photographs: found.map(({ photograph }) => photograph),
    pixels: Buffer.concat(found.flatMap(({ pixels }) => (pixels === undefined ? [] : [pixels]))),
  }
  await chunks.write(chunk, decoded)
  return decoded
}

interface Found {
  readonly photograph: DecodedPhotograph
  readonly pixels?: Uint8Array
}

async function decodeOne({ source, label }: Photograph, folder: string, size: Size): Promise<Found> {
  try {
    const bytes = await readPhotograph(join(folder, source))
    const pixels = await decodeImage(bytes, size)
    return { photograph: { source, label, sha256: sha256(bytes), looks: perceptualHash({ ...size, rgb: pixels }) }, pixels }
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return { photograph: { source, label, reason: error.diagnostics.map(({ message }) => message).join(' ') } }
  }
}
