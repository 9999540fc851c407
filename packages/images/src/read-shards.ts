import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { parseJson } from './parse-json.ts'
import { sha256 } from './sha256.ts'
import { type ShardHeader, type ShardIndex, shardIndexMisfit, type ShardItem } from './shard-index.ts'

/** Images with their labels, all in memory. */
export interface Shards extends ShardHeader {
  readonly items: readonly ShardItem[]
  /** The pixels of one item: height x width x 3 bytes, not to be written to. */
  readonly pixels: (index: number) => Uint8Array
}

/** Reads a set of shards and verifies every checksum. Throws a ComponentError (KF8106, KF8107). */
export async function readShards(folder: string): Promise<Shards> {
  const { width, height, classes, items, shards } = await readIndex(folder)
  const bytesPerImage = width * height * 3
  const images: Uint8Array[] = []
  for (const { file, count, sha256: expected } of shards) {
    const path = join(folder, file)
    const bytes = await readFile(path).catch(() => new Uint8Array())
    if (bytes.length !== count * bytesPerImage || sha256(bytes) !== expected) throw new ComponentError([problem('KF8107', [path])])
    for (let image = 0; image < count; image++) images.push(bytes.subarray(image * bytesPerImage, (image + 1) * bytesPerImage))
  }
  return { width, height, classes, items, pixels: (index) => images[index] as Uint8Array }
}

async function readIndex(folder: string): Promise<ShardIndex> {
  const file = join(folder, 'index.json')
  const refuse = (reason: string): never => {
    throw new ComponentError([problem('KF8106', [file, reason])])
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ENOENT' ? 'there is no such file' : error.message),
  )
  const document = parseJson(text)
  const misfit = shardIndexMisfit(document)
  return misfit === undefined ? (document as ShardIndex) : refuse(misfit)
}
