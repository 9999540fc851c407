import { randomUUID } from 'node:crypto'
import { ApiError } from '@kfp-ts/diagnostics'
import { chunks } from '../data/chunks.ts'
import { problem } from '../codes.ts'
import { checkBatch } from '../data/check-batch.ts'
import type { Batch, Dataset, MetricPoint, NewRun, Run } from '../data/tracking-data.ts'
import type { RunStore } from '../data/tracking-store.ts'
import { bySteps } from '../data/metric-order.ts'
import { changedParam } from '../data/changed-param.ts'
import { pairsOf } from './message-fields.ts'
import { pages } from './pages.ts'
import { answered } from './refusal.ts'
import { idempotencyTag, metricMessage, pointOf, runOf } from './run-messages.ts'
import type { Message, Transport } from './transport.ts'

/** Runs over REST. */
export function restRuns(transport: Transport): RunStore {
  const getRun = async (id: string): Promise<Run> =>
    transport.call('getRun', { run_id: id }).then(runOf, (error: unknown) => {
      throw missing(error, id)
    })
  return {
    createRun: (run) => createRun(transport, run),
    getRun,
    updateRun: async (id, { status, endTime }) => {
      const message = { run_id: id, status, ...(endTime !== undefined && { end_time: endTime }) }
      await transport.call('updateRun', message).catch((error: unknown) => {
        throw missing(error, id)
      })
    },
    async *searchRuns({ experimentIds, filter, orderBy }) {
      const message = { experiment_ids: experimentIds, max_results: 1000, ...(filter && { filter }), ...(orderBy && { order_by: [orderBy] }) }
      for await (const run of pages(transport, 'searchRuns', { message, field: 'runs' })) yield runOf({ run })
    },
    logBatch: (id, batch) => logBatch(transport, { id, batch, getRun }),
    metricHistory: async (id, key) => {
      const message = { run_id: id, metric_key: key, max_results: 25_000 }
      const points: MetricPoint[] = []
      for await (const found of pages(transport, 'metricHistory', { message, field: 'metrics' })) points.push(pointOf(found))
      return points.toSorted(bySteps)
    },
    logDatasets: async (id, datasets) => void (await transport.call('logInputs', { run_id: id, datasets: datasets.map(datasetMessage) })),
  }
}

async function createRun(transport: Transport, { experimentId, name, startTime, tags = {}, idempotencyKey }: NewRun): Promise<Run> {
  const key = idempotencyKey ?? randomUUID()
  const message = {
    experiment_id: experimentId,
    run_name: name,
    start_time: startTime,
    tags: pairsOf({ ...tags, [idempotencyTag]: key }),
  }
  const find = async (): Promise<Run | undefined> => {
    const search = {
      experiment_ids: [experimentId],
      filter: `tags.\`${idempotencyTag}\` = '${key}'`,
      order_by: ['attributes.start_time ASC'],
      max_results: 1,
    }
    const [run] = ((await transport.call('searchRuns', search))['runs'] ?? []) as readonly Message[]
    return run === undefined ? undefined : runOf({ run })
  }
  const earlier = idempotencyKey === undefined ? undefined : await find()
  if (earlier !== undefined) return earlier
  const made = await transport.create({ create: async () => runOf(await transport.call('createRun', message)), find })
  const first = idempotencyKey === undefined ? made : ((await find()) ?? made)
  // Two that begin the same run at the same moment both find none; the older of the two stays.
  if (first.id !== made.id) await transport.call('deleteRun', { run_id: made.id })
  return first
}

interface Logging {
  readonly id: string
  readonly batch: Batch
  readonly getRun: (id: string) => Promise<Run>
}

/** The bytes of a batch are the same in every try, so the server counts its points once. */
async function logBatch(transport: Transport, { id, batch, getRun }: Logging): Promise<void> {
  checkBatch(batch)
  for (const { metrics = [], params = {}, tags = {} } of chunks(batch)) {
    const message = { run_id: id, metrics: metrics.map(metricMessage), params: pairsOf(params), tags: pairsOf(tags) }
    await transport.call('logBatch', message).catch(async (error: unknown) => {
      if (answered(error, 'INVALID_PARAMETER_VALUE')) throw changedParam(await getRun(id), params) ?? error
      throw missing(error, id)
    })
  }
}

function missing(error: unknown, id: string): unknown {
  return answered(error, 'RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND') ? new ApiError([problem('KF8526', [id])]) : error
}

function datasetMessage({ name, digest, context, uri, profile }: Dataset): Message {
  const source = { source_type: sourceTypeOf(uri), source: JSON.stringify({ uri }) }
  const dataset = { name, digest, ...source, ...(profile !== undefined && { profile: JSON.stringify(profile) }) }
  return { tags: [{ key: 'mlflow.data.context', value: context }], dataset }
}

/** MLflow's Python opens a source by its type. */
function sourceTypeOf(uri: string): string {
  const scheme = /^([a-z][a-z0-9+]+):/.exec(uri)?.[1] ?? 'file'
  return { file: 'local', https: 'http', minio: 's3', gs: 'gs' }[scheme] ?? scheme
}
