import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ModelFile, ModelVersion, NewVersion } from '../data/model-registry.ts'
import type { LoggedModel } from '../data/tracking-data.ts'
import { uploadModel } from '../model/upload-model.ts'
import { describeFiles, digestOf, digestTag } from '../model-files.ts'
import { listIn, objectIn, pairsOf, textIn } from './message-fields.ts'
import { answered } from './refusal.ts'
import type { Uploading } from './rest-registry.ts'
import type { Message, Transport } from './transport.ts'
import { filesTag, versionOf } from './version-message.ts'

/** The version that the content has, or the one that was made for it. */
export type Registered =
  | { readonly existing: ModelVersion; readonly made?: undefined }
  | { readonly existing?: undefined; readonly made: ModelVersion }

/** The digest of the files stands in a tag: so the same content is found again, whether an answer was lost or a step was tried again. */
export async function registerVersion(transport: Transport, store: Uploading, version: NewVersion): Promise<Registered> {
  const { name, source, tags = {}, runId } = version
  const files = await describeFiles(source)
  const digest = digestOf(files)
  const find = async (): Promise<ModelVersion | undefined> => {
    const message = { filter: `name='${name}' and tags.\`${digestTag}\`='${digest}'`, max_results: 1 }
    const [found] = listIn(await transport.call('searchModelVersions', message), 'model_versions')
    return found === undefined ? undefined : versionOf(found)
  }
  const existing = await find()
  if (existing !== undefined) return { existing }
  const model = version.modelId === undefined ? await loggedOrUploaded(store, version, files) : await store.getLoggedModel(version.modelId)
  const message = {
    name,
    ...sourceOf(model),
    ...((runId ?? model.runId) !== undefined && { run_id: runId ?? model.runId }),
    tags: pairsOf({ ...tags, [digestTag]: digest, [filesTag]: JSON.stringify(files) }),
  }
  const create = async (): Promise<ModelVersion> => {
    const made = objectIn(await transport.call('createModelVersion', message), 'model_version')
    return versionOf(await ready(transport, made))
  }
  return { made: await transport.create({ create, find }) }
}

function sourceOf({ id, artifactUri }: LoggedModel): Message {
  return id.startsWith('m-') ? { source: `models:/${id}`, model_id: id } : { source: artifactUri }
}

/** What a training logged is not uploaded a second time; a model that nobody logged goes to the experiment. */
async function loggedOrUploaded(store: Uploading, version: NewVersion, files: readonly ModelFile[]): Promise<LoggedModel> {
  const { name, experiment = name, runId } = version
  const experimentId = runId === undefined ? (await store.openExperiment(experiment)).id : (await store.getRun(runId)).experimentId
  const filter = `tags.\`${digestTag}\` = '${digestOf(files)}'`
  try {
    for await (const model of store.searchLoggedModels({ experimentIds: [experimentId], filter })) if (model.status === 'READY') return model
  } catch (error) {
    if (!answered(error, 'ENDPOINT_NOT_FOUND')) throw error
  }
  return upload(store, version, experimentId)
}

/** A server before MLflow 3 keeps models below runs only, so a model of no run gets one. */
async function upload(store: Uploading, { name, source, runId }: NewVersion, experimentId: string): Promise<LoggedModel> {
  const model = { experimentId, name, ...(runId !== undefined && { runId }) }
  return uploadModel(store, source, model).catch(async (error: unknown) => {
    if (!answered(error, 'ENDPOINT_NOT_FOUND') || runId !== undefined) throw error
    const run = await store.createRun({ experimentId, name: 'register', startTime: Date.now() })
    const uploaded = await uploadModel(store, source, { ...model, runId: run.id })
    await store.updateRun(run.id, { status: 'FINISHED', endTime: Date.now() })
    return uploaded
  })
}

/** Other servers of this API copy the files first. */
async function ready(transport: Transport, made: Message): Promise<Message> {
  let version = made
  for (let attempt = 0; version['status'] === 'PENDING_REGISTRATION' && attempt < 120; attempt++) {
    await sleep(Math.min(5000, 200 * 2 ** attempt))
    const { name, version: number } = version
    version = objectIn(await transport.call('getModelVersion', { name, version: number }), 'model_version')
  }
  const status = version['status'] ?? 'READY'
  if (status !== 'READY') throw new ApiError([problem('KF8539', [textIn(version, 'name'), textIn(version, 'version'), String(status)])])
  return version
}
