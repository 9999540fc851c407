import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { ShardItem } from '@kfp-ts/images'
import { problem } from './codes.ts'

/**
 * Compares photographs with what shards were made of, by their SHA-256. Throws a ComponentError (KF8218) that counts those that were changed or removed
 * since, and names the first.
 */
export async function checkPhotographs(items: readonly Pick<ShardItem, 'source' | 'sha256'>[], folder: string, signal?: AbortSignal): Promise<void> {
  const changed: string[] = []
  for (const { source, sha256 } of items) {
    signal?.throwIfAborted()
    const isInside = !isAbsolute(source) && !normalize(source).startsWith('..')
    if (!isInside || (await digestOf(join(folder, source))) !== sha256) changed.push(source)
  }
  if (changed.length > 0) throw new ComponentError([problem('KF8218', [String(changed.length), String(items.length), changed[0] as string, folder])])
}

async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  return pipeline(createReadStream(file), hash).then(
    () => hash.digest('hex'),
    () => undefined,
  )
}
