import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoggedModel } from '../data/tracking-data.ts'
import { withoutIds } from '../model/mlmodel.ts'
import { uploadModel } from '../model/upload-model.ts'
import { digestTag } from '../model-files.ts'
import { type Copying, originTag, type Places } from './copying.ts'
import { answered } from '../rest/refusal.ts'

/** Copies the models of an experiment that are whole, and gives how many those are. */
export async function pushLoggedModels(copying: Copying, experiment: Places): Promise<number> {
  let count = 0
  for await (const model of copying.from.searchLoggedModels({ experimentIds: [experiment.from] })) {
    if (model.status !== 'READY') continue
    count += 1
    const copy = (await find(copying, experiment, model)) ?? (await pushModel(copying, experiment, model))
    const digest = model.tags[digestTag]
    if (digest !== undefined) copying.models.set(digest, copy.id)
  }
  return count
}

/** A server before MLflow 3 keeps models below runs and has no search for them: there the same files are written again. */
async function find({ to }: Copying, experiment: Places, { id }: LoggedModel): Promise<LoggedModel | undefined> {
  try {
    const filter = `tags.\`${originTag}\` = '${id}'`
    for await (const copy of to.searchLoggedModels({ experimentIds: [experiment.to], filter })) if (copy.status === 'READY') return copy
    return undefined
  } catch (error) {
    if (answered(error, 'ENDPOINT_NOT_FOUND')) return undefined
    throw error
  }
}

/** The copy is another model, with ids of its own in `MLmodel`. */
async function pushModel({ to, copies }: Copying, experiment: Places, model: LoggedModel): Promise<LoggedModel> {
  const { name, params, tags, runId, artifactUri } = model
  const run = runId === undefined ? undefined : copies.get(runId)
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-push-'))
  try {
    await cp(fileURLToPath(artifactUri), folder, { recursive: true })
    const own = await readFile(join(folder, 'MLmodel'), 'utf8').catch(() => undefined)
    if (own !== undefined) await writeFile(join(folder, 'MLmodel'), withoutIds(own))
    const copy = { experimentId: experiment.to, name, params, tags: { ...tags, [originTag]: model.id }, ...(run !== undefined && { runId: run }) }
    return await uploadModel(to, folder, copy)
  } finally {
    await rm(folder, { recursive: true })
  }
}
