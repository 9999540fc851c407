import { randomUUID } from 'node:crypto'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { LoggedModel, LoggedModelStatus, NewLoggedModel } from '../data/tracking-data.ts'
import type { ArtifactStore, LoggedModelStore } from '../data/tracking-store.ts'
import { numberIn, objectIn, optionalTextIn, pairsOf, tagsIn, textIn } from './message-fields.ts'
import { pages } from './pages.ts'
import { answered } from './refusal.ts'
import { idempotencyTag } from './run-messages.ts'
import { runModels } from './run-models.ts'
import type { Message, Transport } from './transport.ts'

/** Logged models over REST; a server before MLflow 3 keeps them below their runs. */
export function restLoggedModels(transport: Transport, artifacts: ArtifactStore): LoggedModelStore {
  const older = runModels(transport, artifacts)
  return {
    createLoggedModel: async (model) =>
      create(transport, model).catch((error: unknown) => {
        if (answered(error, 'ENDPOINT_NOT_FOUND') && model.runId !== undefined) return older.create(model, model.runId)
        throw error
      }),
    getLoggedModel: async (id) => {
      if (older.owns(id)) return older.get(id)
      const answer = await transport.call('getLoggedModel', { model_id: id }).catch((error: unknown) => {
        throw answered(error, 'RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND') ? new ApiError([problem('KF8528', [id])]) : error
      })
      return loggedModelOf(answer)
    },
    finishLoggedModel: async (model, status) => {
      if (older.owns(model.id)) return older.finish(model, status)
      const answer = await transport.call('finishLoggedModel', { model_id: model.id, status: `LOGGED_MODEL_${status}` })
      if (model.runId !== undefined && status === 'READY') {
        await transport.call('logOutputs', { run_id: model.runId, models: [{ model_id: model.id, step: 0 }] })
      }
      return loggedModelOf(answer)
    },
    async *searchLoggedModels({ experimentIds, filter, orderBy }) {
      const order = orderBy === undefined ? {} : { order_by: [orderOf(orderBy)] }
      const message = { experiment_ids: experimentIds, max_results: 50, ...(filter && { filter }), ...order }
      for await (const model of pages(transport, 'searchLoggedModels', { message, field: 'models' })) yield loggedModelOf({ model })
    },
  }
}

async function create(transport: Transport, { experimentId, name, runId, params = {}, tags = {} }: NewLoggedModel): Promise<LoggedModel> {
  const key = randomUUID()
  const all = pairsOf(params)
  const message = {
    experiment_id: experimentId,
    name,
    model_type: 'classifier',
    ...(runId !== undefined && { source_run_id: runId }),
    params: all.slice(0, 100),
    tags: pairsOf({ ...tags, [idempotencyTag]: key }),
  }
  const find = async (): Promise<LoggedModel | undefined> => {
    const search = { experiment_ids: [experimentId], filter: `tags.\`${idempotencyTag}\` = '${key}'`, max_results: 1 }
    const [model] = ((await transport.call('searchLoggedModels', search))['models'] ?? []) as readonly Message[]
    return model === undefined ? undefined : loggedModelOf({ model })
  }
  const model = await transport.create({ create: async () => loggedModelOf(await transport.call('createLoggedModel', message)), find })
  for (let from = 100; from < all.length; from += 100) {
    await transport.call('addLoggedModelParams', { model_id: model.id, params: all.slice(from, from + 100) })
  }
  return model
}

function loggedModelOf(answer: Message): LoggedModel {
  const model = objectIn(answer, 'model')
  const [info, data] = [objectIn(model, 'info'), objectIn(model, 'data')]
  const runId = optionalTextIn(info, 'source_run_id')
  const tags = Object.entries(tagsIn(info, 'tags')).filter(([key]) => key !== idempotencyTag && !key.startsWith('mlflow.'))
  return {
    id: textIn(info, 'model_id'),
    experimentId: textIn(info, 'experiment_id'),
    name: textIn(info, 'name'),
    status: textIn(info, 'status').replace('LOGGED_MODEL_', '') as LoggedModelStatus,
    artifactUri: textIn(info, 'artifact_uri'),
    ...(runId !== undefined && { runId }),
    params: tagsIn(data, 'params'),
    tags: Object.fromEntries(tags),
    creationTimestamp: numberIn(info, 'creation_timestamp_ms'),
  }
}

function orderOf(orderBy: string): Message {
  const [name = '', direction = 'ASC'] = orderBy.trim().split(/\s+/)
  return { field_name: name, ascending: !/^desc$/i.test(direction) }
}
