import { rm } from 'node:fs/promises'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Following, inPercents } from '../follow.ts'
import { listPhotographs } from '../list-photographs.ts'
import { photographClasses } from '../photographs.ts'
import type { Size } from '../pixels.ts'
import { decodedChunks, decodePhotographs } from './decode-photographs.ts'
import { DecodedChunks } from './decoded-chunks.ts'
import { type PlacedPhotograph, placePhotographs } from './place-photographs.ts'
import { checkTolerance, type SkippedPhotograph } from './skipped-photographs.ts'
import { checkShares, type Shares, type Split, splits } from './split.ts'
import { pruneUnfinished, unfinishedFolder } from './unfinished-folder.ts'
import { writeSplits } from './write-splits.ts'

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
  /**
   * A folder in which decoded photographs lie until all are: who is stopped and begins again with the same photographs goes on from there.
   * What lies there for a week is removed. Unless it is given it lies beside the shards, and nothing is left of it but by who is killed.
   */
  readonly unfinished?: string
}

/** What came of a folder of photographs. */
export interface Prepared {
  /** Images of each class by split. */
  readonly counts: Readonly<Record<Split, readonly number[]>>
  readonly skipped: readonly SkippedPhotograph[]
  /** Photographs that look the same as another one, and the source of that one. */
  readonly alike: readonly Alike[]
  /** The first few images of each class that are trained on: width x height x 3 bytes each. */
  readonly samples: readonly (readonly Uint8Array[])[]
}

/** Two photographs that look the same. */
export interface Alike {
  readonly source: string
  readonly like: string
}

/**
 * Decodes, scales and splits photographs into shards, at most some hundred of them in memory. All three sets are written, or none: throws a
 * ComponentError when too many photographs cannot be used (KF8114), a split has none of a class (KF8115), the shares (KF8116) or the size (KF8117)
 * make no sense, or the disk is full (KF8118).
 */
export async function preparePhotographs(preparation: Preparation, followed: Following = {}): Promise<Prepared> {
  const following = inPercents(followed)
  const { photographs: folder, size, shares } = preparation
  checkShares(shares)
  checkSize(size)
  const decoding = { folder, size, photographs: await listPhotographs(folder) }
  const unfinished = preparation.unfinished ?? `${preparation.into.train}.unfinished`
  await pruneUnfinished(unfinished)
  const chunks = new DecodedChunks(await unfinishedFolder(unfinished, decoding))
  try {
    const decoded = await decodePhotographs(chunks, decoding, part(following, 0, 0.9))
    const placed = placePhotographs(decoded, shares)
    const skipped = placed.flatMap(({ source, reason }) => (reason === undefined ? [] : [{ source, reason }]))
    await checkPlaced(placed, { chunks, skipped, tolerance: preparation.tolerance })
    const samples = await writeSplits(decodedChunks(chunks, decoding, following), placed, { ...preparation, following: part(following, 0.9, 1) })
    await chunks.remove()
    const alike = placed.flatMap(({ source, like }) => (like === undefined ? [] : [{ source, like }]))
    return { counts: countsOf(placed), skipped, alike, samples }
  } finally {
    if (preparation.unfinished === undefined) await rm(unfinished, { recursive: true, force: true })
  }
}

interface Placing {
  readonly chunks: DecodedChunks
  readonly skipped: readonly SkippedPhotograph[]
  readonly tolerance: number
}

async function checkPlaced(placed: readonly PlacedPhotograph[], { chunks, skipped, tolerance }: Placing): Promise<void> {
  try {
    checkTolerance(skipped, placed.length, tolerance)
    checkCounts(countsOf(placed))
  } catch (error) {
    // Going on would mend nothing: it takes other photographs.
    await chunks.remove()
    throw error
  }
}

/** What follows a part of the work, told as that part of the whole. */
function part({ progress, ...rest }: Following, from: number, to: number): Following {
  return { ...rest, progress: (fraction, message) => progress?.(from + (to - from) * fraction, message) }
}

function countsOf(placed: readonly PlacedPhotograph[]): Prepared['counts'] {
  const count = (split: Split): readonly number[] =>
    photographClasses.map((_, label) => placed.filter((photograph) => photograph.split === split && photograph.label === label).length)
  return { train: count('train'), validation: count('validation'), test: count('test') }
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
