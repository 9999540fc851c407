import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Following, inPercents } from '../follow.ts'
import { inOrder } from '../in-order.ts'
import { listPhotographs } from '../list-photographs.ts'
import { type Photograph, photographClasses } from '../photographs.ts'
import type { Size } from '../pixels.ts'
import { sha256 } from '../sha256.ts'
import { decodePhotographs } from './decode-photographs.ts'
import { DecodedPhotographs } from './decoded-photographs.ts'
import { type PlacedPhotograph, placePhotographs } from './place-photographs.ts'
import { checkTolerance, type SkippedPhotograph } from './skipped-photographs.ts'
import { checkShares, type Shares, type Split, splits } from './split.ts'
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
   * Beside the shards, and gone with whoever is stopped, unless given.
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
  const photographs = await listPhotographs(folder)
  const decoded = await DecodedPhotographs.open(await unfinishedFolder(preparation, photographs))
  try {
    await decodePhotographs(decoded, { folder, photographs, size }, part(following, 0, 0.9))
    const placed = placePhotographs(await decoded.list(), shares)
    const skipped = placed.flatMap(({ source, reason }) => (reason === undefined ? [] : [{ source, reason }]))
    await checkPlaced(placed, { decoded, skipped, tolerance: preparation.tolerance })
    const samples = await writeSplits(decoded, placed, { ...preparation, following: part(following, 0.9, 1) })
    await decoded.remove()
    const alike = placed.flatMap(({ source, like }) => (like === undefined ? [] : [{ source, like }]))
    return { counts: countsOf(placed), skipped, alike, samples }
  } catch (error) {
    if (preparation.unfinished === undefined) await decoded.remove()
    throw error
  }
}

interface Placing {
  readonly decoded: DecodedPhotographs
  readonly skipped: readonly SkippedPhotograph[]
  readonly tolerance: number
}
async function checkPlaced(placed: readonly PlacedPhotograph[], { decoded, skipped, tolerance }: Placing): Promise<void> {
  try {
    checkTolerance(skipped, placed.length, tolerance)
    checkCounts(countsOf(placed))
  } catch (error) {
    // Going on would mend nothing: it takes other photographs.
    await decoded.remove()
    throw error
  }
}

/** Decoded photographs are of use for the same files and the same size alone, so these are in the folder's name. */
async function unfinishedFolder({ photographs: folder, size, unfinished, into }: Preparation, photographs: readonly Photograph[]): Promise<string> {
  if (unfinished === undefined) return `${into.train}.${process.pid}.unfinished`
  const files: unknown[] = []
  for await (const file of inOrder(photographs, 16, ({ source }) => stat(join(folder, source)))) files.push(file.size, file.mtimeMs)
  return join(unfinished, sha256(Buffer.from(JSON.stringify([size, photographs, files]))).slice(0, 32))
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
