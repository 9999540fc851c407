import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError, DiagnosticError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { decodeImage } from './decode-image.ts'
import { contradictions, type FingerprintedPhotograph, fingerprintPhotographs } from './fingerprint-photographs.ts'
import { type Following, inPercents } from './follow.ts'
import { inOrder } from './in-order.ts'
import { listPhotographs } from './list-photographs.ts'
import { photographClasses } from './photographs.ts'
import type { Size } from './pixels.ts'
import { ShardWriter } from './shard-writer.ts'
import { checkTolerance, type SkippedPhotograph } from './skipped-photographs.ts'
import { checkShares, type Shares, type Split, splitOf, splits } from './split.ts'

/** How a folder of photographs becomes three sets of shards. */
export interface Preparation {
  /** The folder with `Negative` and `Positive`. */
  readonly photographs: string
  /** Where the shards of each split go. */
  readonly into: Readonly<Record<Split, string>>
  readonly size: Size
  readonly shares: Shares
  /** The share of photographs, 0 to 1, that may be broken, tiny or in both classes. */
  readonly tolerance: number
}

/** What came of a folder of photographs. */
export interface Prepared {
  /** Images of each class by split. */
  readonly counts: Readonly<Record<Split, readonly number[]>>
  readonly skipped: readonly SkippedPhotograph[]
}

type Writers = Readonly<Record<Split, ShardWriter>>

/**
 * Decodes, scales and splits photographs into shards. All three sets are written, or none: throws a ComponentError when too many photographs
 * cannot be used (KF8114), a split has none of a class (KF8115), or the shares (KF8116) or the
 * size (KF8117) make no sense.
 */
export async function preparePhotographs(preparation: Preparation, followed: Following = {}): Promise<Prepared> {
  const following = inPercents(followed)
  checkShares(preparation.shares)
  checkSize(preparation.size)
  const found = await listPhotographs(preparation.photographs)
  const photographs = await fingerprintPhotographs(preparation.photographs, found, part(following, 0, 0.1))
  const writers = await openWriters(preparation)
  try {
    const skipped = await decodeInto(writers, photographs, { ...preparation, following: part(following, 0.1, 1) })
    checkTolerance(skipped, photographs.length, preparation.tolerance)
    const counts = bySplit((split) => writers[split].counts)
    checkCounts(counts)
    for (const split of splits) await writers[split].close()
    return { counts, skipped }
  } catch (error) {
    for (const split of splits) await writers[split].discard()
    throw error
  }
}

/** What follows a part of the work, told as that part of the whole. */
function part({ progress, ...rest }: Following, from: number, to: number): Following {
  return { ...rest, progress: (fraction, message) => progress?.(from + (to - from) * fraction, message) }
}

function bySplit<T>(make: (split: Split) => T): Readonly<Record<Split, T>> {
  return { train: make('train'), validation: make('validation'), test: make('test') }
}

async function openWriters({ into, size }: Preparation): Promise<Writers> {
  const header = { ...size, classes: photographClasses }
  const [train, validation, test] = await Promise.all([into.train, into.validation, into.test].map((folder) => ShardWriter.open(folder, header)))
  return { train, validation, test } as Writers
}

async function decodeInto(
  writers: Writers,
  photographs: readonly FingerprintedPhotograph[],
  { photographs: folder, size, shares, following }: Preparation & { readonly following: Following },
): Promise<readonly SkippedPhotograph[]> {
  const contradicting = contradictions(photographs)
  const skipped: SkippedPhotograph[] = []
  const decoded = inOrder(photographs, 4, async (photograph) => {
    following.signal?.throwIfAborted()
    if (contradicting.has(photograph.sha256)) return { photograph, reason: 'The same photograph is in both classes.' }
    return { photograph, ...(await decodeOrReason(join(folder, photograph.source), size)) }
  })
  let done = 0
  for await (const { photograph, pixels, reason } of decoded) {
    if (pixels === undefined) skipped.push({ source: photograph.source, reason })
    else await writers[splitOf(photograph.sha256, shares)].append(photograph, pixels)
    following.progress?.(++done / photographs.length, `prepared ${done} of ${photographs.length} photographs`)
  }
  return skipped
}

type Decoded = { readonly pixels: Uint8Array; readonly reason?: never } | { readonly pixels?: never; readonly reason: string }

async function decodeOrReason(file: string, size: Size): Promise<Decoded> {
  try {
    return { pixels: await decodeImage(await readFile(file), size) }
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return { reason: error.diagnostics.map(({ message }) => message).join(' ') }
  }
}

function checkSize({ width, height }: Size): void {
  const wrong = [width, height].find((side) => !Number.isInteger(side) || side < 8 || side > 1024)
  if (wrong !== undefined) throw new ComponentError([problem('KF8117', ['size', String(wrong), '8', '1024'])])
}

function checkCounts(counts: Prepared['counts']): void {
  const empty = splits.flatMap((split) =>
    counts[split].flatMap((count, label) => (count === 0 ? [problem('KF8115', [split, photographClasses[label] as string])] : [])),
  )
  if (empty.length > 0) throw new ComponentError(empty)
}
