import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './sha256.ts'
import { shardFormat, type ShardFile, type ShardHeader, type ShardIndex, type ShardItem } from './shard-index.ts'
import { type PendingFolder, pendingFolder } from './write-atomically.ts'

const imagesPerShard = 512

/** A set of shards in the making; the folder takes its name when it is closed. */
export class ShardWriter {
  readonly #folder: PendingFolder
  readonly #header: ShardHeader
  readonly #shards: ShardFile[] = []
  readonly #items: ShardItem[] = []
  #pending: Uint8Array[] = []

  private constructor(folder: PendingFolder, header: ShardHeader) {
    this.#folder = folder
    this.#header = header
  }

  static async open(folder: string, { width, height, classes }: ShardHeader): Promise<ShardWriter> {
    return new ShardWriter(await pendingFolder(folder), { width, height, classes })
  }

  /** Adds one image of width x height x 3 bytes. */
  async append(item: ShardItem, pixels: Uint8Array): Promise<void> {
    const expected = this.#header.width * this.#header.height * 3
    if (pixels.length !== expected) throw new RangeError(`${item.source} has ${pixels.length} bytes, not ${expected}.`)
    this.#items.push(item)
    this.#pending.push(pixels)
    if (this.#pending.length === imagesPerShard) await this.#flush()
  }

  /** How many images of each class there are so far. */
  get counts(): readonly number[] {
    return this.#header.classes.map((_, label) => this.#items.filter((item) => item.label === label).length)
  }

  async close(): Promise<void> {
    if (this.#pending.length > 0) await this.#flush()
    const index: ShardIndex = { format: shardFormat, ...this.#header, channels: 3, shards: this.#shards, items: this.#items }
    await writeFile(join(this.#folder.path, 'index.json'), `${JSON.stringify(index)}\n`)
    await this.#folder.keep()
  }

  async discard(): Promise<void> {
    await this.#folder.discard()
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#pending)
    const file = `shard-${String(this.#shards.length).padStart(5, '0')}.bin`
    await writeFile(join(this.#folder.path, file), bytes)
    this.#shards.push({ file, count: this.#pending.length, sha256: sha256(bytes) })
    this.#pending = []
  }
}

/** Writes a whole set of shards, or nothing. */
export async function writeShards(folder: string, header: ShardHeader, images: Iterable<ShardItem & { readonly pixels: Uint8Array }>): Promise<void> {
  const writer = await ShardWriter.open(folder, header)
  try {
    for (const { pixels, ...item } of images) await writer.append(item, pixels)
    await writer.close()
  } catch (error) {
    await writer.discard()
    throw error
  }
}
