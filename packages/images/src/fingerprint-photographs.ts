import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Following } from './follow.ts'
import { inOrder } from './in-order.ts'
import type { Photograph } from './photographs.ts'
import { sha256 } from './sha256.ts'

export interface FingerprintedPhotograph extends Photograph {
  readonly sha256: string
}

/** Adds to each photograph the hash of its file. */
export async function fingerprintPhotographs(
  folder: string,
  photographs: readonly Photograph[],
  { progress, signal }: Following,
): Promise<readonly FingerprintedPhotograph[]> {
  const fingerprinted: FingerprintedPhotograph[] = []
  const hashed = inOrder(photographs, 8, async (photograph) => {
    signal?.throwIfAborted()
    return { ...photograph, sha256: sha256(await readFile(join(folder, photograph.source))) }
  })
  for await (const photograph of hashed) {
    fingerprinted.push(photograph)
    progress?.(fingerprinted.length / photographs.length, `read ${fingerprinted.length} of ${photographs.length} photographs`)
  }
  return fingerprinted
}

/** The hashes that photographs of both classes have: whatever the label, one of them is wrong. */
export function contradictions(photographs: readonly FingerprintedPhotograph[]): ReadonlySet<string> {
  const labelOf = new Map<string, number>()
  const found = new Set<string>()
  for (const { sha256: hash, label } of photographs) {
    if ((labelOf.get(hash) ?? label) !== label) found.add(hash)
    labelOf.set(hash, label)
  }
  return found
}
