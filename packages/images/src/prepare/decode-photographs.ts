import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DiagnosticError } from '@kfp-ts/diagnostics'
import { decodeImage } from '../decode-image.ts'
import type { Following } from '../follow.ts'
import { inOrder } from '../in-order.ts'
import type { Photograph } from '../photographs.ts'
import type { Size } from '../pixels.ts'
import { imagesAtOnce } from '../shard-writer.ts'
import { sha256 } from '../sha256.ts'
import type { DecodedPhotograph, DecodedPhotographs } from './decoded-photographs.ts'
import { perceptualHash } from './perceptual-hash.ts'

/** Reading and decoding happen in threads of Node's own; more at once bring nothing. */
const atOnce = 8

/** The photographs of a folder, and the size to which they are scaled. */
export interface Decoding {
  readonly folder: string
  readonly photographs: readonly Photograph[]
  readonly size: Size
}

/** Decodes those photographs that are not decoded yet, in order. Aborting the signal keeps what is finished. */
export async function decodePhotographs(decoded: DecodedPhotographs, { folder, photographs, size }: Decoding, following: Following): Promise<void> {
  let done = (await decoded.list()).length
  while (done < photographs.length) {
    const chunk = photographs.slice(done, done + imagesAtOnce(size))
    const found: Found[] = []
    for await (const one of inOrder(chunk, atOnce, (photograph) => decodeOne(photograph, folder, size))) {
      following.signal?.throwIfAborted()
      found.push(one)
      following.progress?.((done + found.length) / photographs.length, `decoded ${done + found.length} of ${photographs.length} photographs`)
    }
    await decoded.add({
      photographs: found.map(({ photograph }) => photograph),
      pixels: Buffer.concat(found.flatMap(({ pixels }) => (pixels === undefined ? [] : [pixels]))),
    })
    done += chunk.length
  }
}

interface Found {
  readonly photograph: DecodedPhotograph
  readonly pixels?: Uint8Array
}

async function decodeOne({ source, label }: Photograph, folder: string, size: Size): Promise<Found> {
  const bytes = await readFile(join(folder, source))
  const known = { source, label, sha256: sha256(bytes) }
  try {
    const pixels = await decodeImage(bytes, size)
    return { photograph: { ...known, looks: perceptualHash({ ...size, rgb: pixels }) }, pixels }
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return { photograph: { ...known, reason: error.diagnostics.map(({ message }) => message).join(' ') } }
  }
}
