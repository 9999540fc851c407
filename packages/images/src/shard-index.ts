import type { Size } from './pixels.ts'

export const shardFormat = 'kfp-ts.image-shards.1'

/** What all images of a set of shards have in common. */
export interface ShardHeader extends Size {
  /** The names of the classes; an item's label counts from 0. */
  readonly classes: readonly [string, string]
}

/** One image of a set of shards. */
export interface ShardItem {
  /** Where it came from, relative to the folder of photographs. */
  readonly source: string
  readonly label: number
  /** Of the photograph's file, not of its pixels. */
  readonly sha256: string
}

export interface ShardFile {
  readonly file: string
  /** How many images it holds, one after another, height x width x 3 bytes each. */
  readonly count: number
  readonly sha256: string
}

/** `index.json` of a set of shards; the items come in the order of the shards. */
export interface ShardIndex extends ShardHeader {
  readonly format: typeof shardFormat
  readonly channels: 3
  readonly shards: readonly ShardFile[]
  readonly items: readonly ShardItem[]
}

/** What keeps a document from being a shard index, or undefined. */
export function shardIndexMisfit(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null) return 'it is not a JSON object'
  const { format, height, width, channels, classes, shards, items } = document as Partial<ShardIndex>
  if (format !== shardFormat) return `its format is ${JSON.stringify(format)}, not "${shardFormat}"`
  if (![width, height].every((side) => Number.isInteger(side) && Number(side) > 0) || channels !== 3) return 'it has no size'
  if (!Array.isArray(classes) || classes.length !== 2) return 'it has not two classes'
  if (!Array.isArray(shards) || !Array.isArray(items)) return 'it has no lists of shards and items'
  if (!shards.every(isShardFile)) return 'a shard has no file name, count and checksum'
  const count = shards.reduce((total, shard) => total + shard.count, 0)
  return count === items.length ? undefined : `it lists ${items.length} items but its shards hold ${count}`
}

function isShardFile({ file, count, sha256 }: Partial<ShardFile>): boolean {
  return typeof file === 'string' && /^[\w.-]+$/.test(file) && Number.isInteger(count) && typeof sha256 === 'string'
}
