import type { Shards } from '@kfp-ts/images'

/** Images with their labels as threads can be given them: the pixels in memory that all share. */
export interface SharedShards extends Omit<Shards, 'pixels'> {
  /** All images one after another. */
  readonly bytes: SharedArrayBuffer
}

/** Copies the pixels of shards into memory that threads can share. */
export function shareShards(shards: Shards): SharedShards {
  const { width, height, classes, items } = shards
  const bytesPerImage = width * height * 3
  const bytes = new SharedArrayBuffer(items.length * bytesPerImage)
  const all = new Uint8Array(bytes)
  items.forEach((_, index) => all.set(shards.pixels(index), index * bytesPerImage))
  return { width, height, classes, items, bytes }
}

export function openSharedShards({ bytes, ...header }: SharedShards): Shards {
  const bytesPerImage = header.width * header.height * 3
  return { ...header, pixels: (index) => new Uint8Array(bytes, index * bytesPerImage, bytesPerImage) }
}
