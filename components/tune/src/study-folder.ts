import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Shards } from '@kfp-ts/images'

/** All that a study depends on; another one must not go on from its journal. */
export interface StudyBasis {
  readonly train: Shards
  readonly validation: Shards
  readonly settings: object
}

/** Where a study keeps its journal, checkpoints and best model: in a folder that outlives the step, if there is one. */
export function studyFolder(state: string, model: string, basis: StudyBasis): string {
  const lasting = state === '' ? process.env['KFP_TS_STATE'] : state
  return lasting === undefined ? `${model}.study` : join(lasting, 'studies', keyOf(basis))
}

function keyOf({ train, validation, settings }: StudyBasis): string {
  const photographs = [train, validation].map(({ width, height, classes, items }) => [
    width,
    height,
    classes,
    items.map(({ sha256, label }) => [sha256, label]),
  ])
  return createHash('sha256')
    .update(JSON.stringify([settings, photographs]))
    .digest('hex')
    .slice(0, 32)
}
