import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Following } from '../follow.ts'
import { inOrder } from '../in-order.ts'
import { loadSharp } from '../load-sharp.ts'
import { photographClasses } from '../photographs.ts'
import { type PhotographKey, renderPhotograph } from './render-photograph.ts'
import { tileSize } from './tile.ts'

/** How many photographs to generate, and which. */
export interface Generation {
  /** Photographs per class, 1 to 100000. */
  readonly count: number
  readonly seed: number
}

/** Writes generated photographs as `Negative/00001.jpg`, `Positive/00001.jpg` and so on, 227 x 227 pixels each. */
export async function generatePhotographs(folder: string, { count, seed }: Generation, { progress, signal }: Following = {}): Promise<void> {
  if (!Number.isInteger(count) || count < 1 || count > 100_000) throw new ComponentError([problem('KF8117', ['count', String(count), '1', '100000'])])
  for (const name of photographClasses) await mkdir(join(folder, name), { recursive: true })
  const all = Array.from({ length: count }, (_, index) => photographClasses.map((label) => ({ seed, label, index }))).flat()
  const written = inOrder(all, 4, async (key) => {
    signal?.throwIfAborted()
    await writeFile(join(folder, key.label, `${String(key.index + 1).padStart(5, '0')}.jpg`), await generateJpeg(key))
  })
  let done = 0
  for await (const _ of written) progress?.(++done / all.length, `generated ${done} of ${all.length} photographs`)
}

/** One generated photograph as a JPEG file. */
export async function generateJpeg(key: PhotographKey): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const { rgb, quality } = renderPhotograph(key)
  return sharp(rgb, { raw: { width: tileSize, height: tileSize, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
}
