import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DiagnosticError } from '@kfp-ts/diagnostics'
import type { Following, Shards } from '@kfp-ts/images'
import { type FetchedModel, fetchModel } from '@kfp-ts/tracking'
import { predict } from '@kfp-ts/training'

/** Where the model in use is registered. */
export interface ChampionPlace {
  readonly name: string
  readonly alias: string
  /** Address of the registry; empty for that of this machine. */
  readonly tracking: string
}

/** The model in use: what it says of each image, or, where it cannot see them, the accuracy it was registered with. */
export interface Champion {
  readonly version: number
  readonly probabilities?: Float32Array
  readonly registeredAccuracy: number
}

/** Asks the model in use about every image of some shards; undefined where no model is in use yet. */
export async function askChampion(place: ChampionPlace, shards: Shards, following: Following): Promise<Champion | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'champion-'))
  try {
    const fetched = await fetchChampion(place, folder)
    if (fetched === undefined) return undefined
    const { version, tags } = fetched.version
    const probabilities = await predict(fetched.folder, shards, following).catch((error: unknown) => unless(error, wantsAnotherSize))
    return { version, registeredAccuracy: Number(tags['accuracy']), ...(probabilities && { probabilities }) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const unknownModel = 'KF8504'
const unknownAlias = 'KF8506'
const wantsAnotherSize = 'KF8210'

async function fetchChampion({ name, alias, tracking }: ChampionPlace, folder: string): Promise<FetchedModel | undefined> {
  return fetchModel(`models:/${name}@${alias}`, folder, { tracking }).catch((error: unknown) => unless(error, unknownModel, unknownAlias))
}

/** Throws an error again, but for those that are known to mean that there is nothing. */
function unless(error: unknown, ...codes: readonly string[]): undefined {
  const isKnown = error instanceof DiagnosticError && error.diagnostics.every(({ code }) => codes.includes(code))
  if (!isKnown) throw error
}
