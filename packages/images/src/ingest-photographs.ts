import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { copyPhotographs } from './copy-photographs.ts'
import { extractPhotographs } from './extract-photographs.ts'
import { type Following, inPercents } from './follow.ts'
import { type Generation, generatePhotographs } from './generator/generate-photographs.ts'
import { listPhotographs } from './list-photographs.ts'
import { writeFolderAtomically } from './write-atomically.ts'

/** Where photographs come from. */
export interface Ingestion extends Generation {
  /** A folder with `Negative` and `Positive`, a zip of one, or '' to generate `count` photographs per class by `seed`. */
  readonly images: string
}

/** Brings photographs into `folder`, all or none, and says how many there are. Throws a ComponentError (KF8108 to KF8113, KF8117). */
export async function ingestPhotographs(ingestion: Ingestion, folder: string, following: Following = {}): Promise<number> {
  const bring = await sourceOf(ingestion)
  return writeFolderAtomically(folder, async (pending) => {
    await bring(pending, inPercents(following))
    return (await listPhotographs(pending)).length
  })
}

async function sourceOf({ images, ...generation }: Ingestion): Promise<(folder: string, following: Following) => Promise<void>> {
  if (images === '') return (folder, following) => generatePhotographs(folder, generation, following)
  const place = resolve(images)
  const kind = await stat(place).catch(() => {
    throw new ComponentError([problem('KF8108', [place])])
  })
  return kind.isDirectory()
    ? (folder, following) => copyPhotographs(place, folder, following)
    : (folder, following) => extractPhotographs(place, folder, following)
}
