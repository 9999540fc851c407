import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { LoggedModel, LoggedModelStatus, NewLoggedModel } from '../data/tracking-data.ts'
import type { ArtifactStore } from '../data/tracking-store.ts'
import { runOf } from './run-messages.ts'
import type { Transport } from './transport.ts'

/** Models as servers before MLflow 3 keep them: files below a run, and a note of them on the run. */
export interface RunModels {
  readonly owns: (id: string) => boolean
  readonly create: (model: NewLoggedModel, runId: string) => Promise<LoggedModel>
  readonly get: (id: string) => Promise<LoggedModel>
  readonly finish: (model: LoggedModel, status: LoggedModelStatus) => Promise<LoggedModel>
}

/** The id of such a model is `runs:/RUN/NAME`. */
export function runModels(transport: Transport, artifacts: ArtifactStore): RunModels {
  const create = async ({ name, params = {}, tags = {} }: NewLoggedModel, runId: string): Promise<LoggedModel> => {
    const { artifactUri, experimentId, startTime } = runOf(await transport.call('getRun', { run_id: runId }))
    const id = `runs:/${runId}/${name}`
    const where = { id, experimentId, name, runId, artifactUri: `${artifactUri}/${name}` }
    return { ...where, params, tags, status: 'PENDING', creationTimestamp: startTime }
  }
  return {
    owns: (id) => id.startsWith('runs:/'),
    create,
    get: async (id) => {
      const [, runId = '', name = ''] = id.split('/')
      return { ...(await create({ experimentId: '', name }, runId)), status: 'READY' }
    },
    finish: async (model, status) => {
      if (status === 'READY') {
        const described = { ...(await describedIn(artifacts, model.artifactUri)), artifact_path: model.name, run_id: model.runId }
        await transport.call('logModel', { run_id: model.runId, model_json: JSON.stringify(described) })
      }
      return { ...model, status }
    },
  }
}

async function describedIn(artifacts: ArtifactStore, uri: string): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-mlmodel-'))
  try {
    await artifacts.download(uri, 'MLmodel', join(folder, 'MLmodel'))
    return load(await readFile(join(folder, 'MLmodel'), 'utf8')) as object
  } finally {
    await rm(folder, { recursive: true })
  }
}
