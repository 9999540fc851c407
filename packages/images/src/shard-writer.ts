import { join } from 'node:path'
import type { Size } from './pixels.ts'
import { sha256 } from './sha256.ts'
import { shardFormat, type ShardFile, type ShardHeader, type ShardIndex, type ShardItem } from './shard-index.ts'
import { type PendingFolder, pendingFolder, writeBytes } from './write-atomically.ts'

const mostImagesOfShard = 512
const mostBytesOfShard = 16 * 1024 ** 2

/** How many images of a size are written at once: 512, or fewer so that they take no more than 16 MiB. */
export function imagesAtOnce({ width, height }: Size): number {
  return Math.max(1, Math.min(mostImagesOfShard, Math.floor(mostBytesOfShard / (width * height * 3))))
}

/** A set of shards in the making; the folder takes its name when it is complete. */
export class ShardWriter {
  readonly #folder: PendingFolder
  readonly #header: ShardHeader
  readonly #shards: ShardFile[] = []
  readonly #items: ShardItem[] = []
  /** Room for one shard; copies, since what an image is a part of would stay in memory with it. */
  readonly #pending: Uint8Array
  #count = 0

  private constructor(folder: PendingFolder, header: ShardHeader) {
    this.#folder = folder
    this.#header = header
    this.#pending = new Uint8Array(imagesAtOnce(header) * bytesOf(header))
  }

  static async open(folder: string, { width, height, classes }: ShardHeader): Promise<ShardWriter> {
    return new ShardWriter(await pendingFolder(folder), { width, height, classes })
  }

  /** Adds one image of width x height x 3 bytes. */
  async append(item: ShardItem, pixels: Uint8Array): Promise<void> {
    const expected = bytesOf(this.#header)
    if (pixels.length !== expected) throw new RangeError(`${item.source} has ${pixels.length} bytes, not ${expected}.`)
    this.#items.push(item)
    this.#pending.set(pixels, this.#count++ * expected)
    if (this.#count * expected === this.#pending.length) await this.#flush()
  }

  /** Writes what is left, and the index. */
  async finish(): Promise<void> {
    if (this.#count > 0) await this.#flush()
    const index: ShardIndex = { format: shardFormat, ...this.#header, channels: 3, shards: this.#shards, items: this.#items }
    await writeBytes(join(this.#folder.path, 'index.json'), `${JSON.stringify(index)}\n`)
  }

  /** Gives the folder its name. */
  async keep(): Promise<void> {
    await this.#folder.keep()
  }

  async discard(): Promise<void> {
    await this.#folder.discard()
  }

  async #flush(): Promise<void> {
    const bytes = this.#pending.subarray(0, this.#count * bytesOf(this.#header))
    const file = `shard-${String(this.#shards.length).padStart(5, '0')}.bin`
    await writeBytes(join(this.#folder.path, file), bytes)
    this.#shards.push({ file, count: this.#count, sha256: sha256(bytes) })
    this.#count = 0
  }
}

function bytesOf({ width, height }: Size): number {
  return width * height * 3
}

/** Writes a whole set of shards, or nothing. */
export async function writeShards(folder: string, header: ShardHeader, images: Iterable<ShardItem & { readonly pixels: Uint8Array }>): Promise<void> {
  const writer = await ShardWriter.open(folder, header)
  try {
    for (const { pixels, ...item } of images) await writer.append(item, pixels)
    await writer.finish()
    await writer.keep()
  } catch (error) {
    await writer.discard()
    throw error
  }
}
