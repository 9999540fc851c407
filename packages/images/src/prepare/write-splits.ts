import type { Following } from '../follow.ts'
import { photographClasses } from '../photographs.ts'
import type { Size } from '../pixels.ts'
import { ShardWriter } from '../shard-writer.ts'
import type { DecodedChunk } from './decoded-chunks.ts'
import type { PlacedPhotograph } from './place-photographs.ts'
import { type Split, splits } from './split.ts'

const samplesOfAClass = 24

interface Writing {
  readonly into: Readonly<Record<Split, string>>
  readonly size: Size
  readonly following: Following
}

/** Writes each placed photograph into the shards of its split, all three sets or none; resolves to the first few of each class to train on. */
export async function writeSplits(
  chunks: AsyncIterable<DecodedChunk>,
  placed: readonly PlacedPhotograph[],
  { into, size, following }: Writing,
): Promise<readonly (readonly Uint8Array[])[]> {
  const header = { ...size, classes: photographClasses }
  const writers = new Map<Split, ShardWriter>()
  const samples: Uint8Array[][] = photographClasses.map(() => [])
  try {
    for (const split of splits) writers.set(split, await ShardWriter.open(into[split], header))
    let done = 0
    for await (const { photograph, pixels } of imagesOf(chunks, placed, size)) {
      following.signal?.throwIfAborted()
      const { split, label } = photograph
      if (split !== undefined) await writers.get(split)?.append({ source: photograph.source, label, sha256: photograph.sha256 }, pixels)
      const shown = samples[label] as Uint8Array[]
      if (split === 'train' && shown.length < samplesOfAClass) shown.push(Uint8Array.from(pixels))
      following.progress?.(++done / placed.length, `wrote ${done} of ${placed.length} photographs`)
    }
    for (const writer of writers.values()) await writer.finish()
    // Whatever can fail for want of room has been done.
    for (const writer of writers.values()) await writer.keep()
    return samples
  } catch (error) {
    for (const writer of writers.values()) await writer.discard()
    throw error
  }
}

interface PlacedImage {
  readonly photograph: PlacedPhotograph
  readonly pixels: Uint8Array
}

/** Every photograph that has pixels, with where it goes. */
async function* imagesOf(
  chunks: AsyncIterable<DecodedChunk>,
  placed: readonly PlacedPhotograph[],
  { width, height }: Size,
): AsyncGenerator<PlacedImage> {
  const bytes = width * height * 3
  let index = 0
  for await (const { photographs, pixels } of chunks) {
    let at = 0
    for (const one of photographs) {
      const photograph = placed[index++] as PlacedPhotograph
      if (!('looks' in one)) continue
      yield { photograph, pixels: pixels.subarray(at, at + bytes) }
      at += bytes
    }
  }
}
