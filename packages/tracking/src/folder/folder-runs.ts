import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { changedParam } from '../data/changed-param.ts'
import { checkBatch } from '../data/check-batch.ts'
import { bySteps } from '../data/metric-order.ts'
import { type Searched, searchFilter, searchOrder } from '../data/search-filter.ts'
import type { Batch, Dataset, MetricPoint, NewRun, Query, Run, RunUpdate } from '../data/tracking-data.ts'
import type { RunStore } from '../data/tracking-store.ts'
import { writeAtomically } from './atomic-write.ts'
import { appendLines, appendPoints, readKeyed, readLines, readPoints, writeKeyed, writeOnce } from './run-files.ts'
import { listVisible } from './texts-in-folder.ts'
import { wholeItems } from './whole-items.ts'

type RunFile = Pick<Run, 'experimentId' | 'name' | 'startTime'>

/** Runs in a folder: `runs/ID` with `run.json`, `state.json`, `params`, `tags`, `metrics.jsonl`, `datasets.jsonl`, `models`, `artifacts`. */
export function folderRuns(root: string): RunStore {
  const folderOf = (id: string): string => join(root, 'runs', id)
  const get = (id: string): Promise<Run> => readRun(folderOf(id), id)
  return {
    createRun: async (run) => {
      const id = idOf(run)
      await writeRun(folderOf(id), run)
      return get(id)
    },
    getRun: get,
    updateRun: async (id, update) => {
      await get(id)
      await writeState(folderOf(id), update)
    },
    searchRuns: (query) => searchRuns(root, query, get),
    logBatch: async (id, batch) => {
      checkBatch(batch)
      await get(id)
      await writeBatch(folderOf(id), batch)
    },
    metricHistory: async (id, key) => {
      await get(id)
      return (await readPoints(join(folderOf(id), 'metrics.jsonl'))).filter((point) => point.key === key).toSorted(bySteps)
    },
    logDatasets: async (id, datasets) => {
      await get(id)
      await appendLines(join(folderOf(id), 'datasets.jsonl'), datasets)
    },
  }
}

/** With an idempotency key the id follows from it, so a second creation finds the first. */
function idOf({ idempotencyKey, experimentId }: NewRun): string {
  if (idempotencyKey === undefined) return randomUUID().replaceAll('-', '')
  return createHash('sha256').update(`${experimentId}/${idempotencyKey}`).digest('hex').slice(0, 32)
}

async function writeRun(folder: string, { experimentId, name, startTime, tags = {} }: NewRun): Promise<void> {
  if ((await listVisible(folder)).includes('run.json')) return
  await writeKeyed(join(folder, 'tags'), tags)
  await writeState(folder, { status: 'RUNNING' })
  await mkdir(join(folder, 'artifacts'), { recursive: true })
  const run: RunFile = { experimentId, name, startTime }
  await writeAtomically(join(folder, 'run.json'), `${JSON.stringify(run)}\n`)
}

async function writeState(folder: string, { status, endTime }: RunUpdate): Promise<void> {
  await writeAtomically(join(folder, 'state.json'), `${JSON.stringify({ status, endTime })}\n`)
}

async function readRun(folder: string, id: string): Promise<Run> {
  const text = /^[0-9a-f]{32}$/.test(id) ? await readFile(join(folder, 'run.json'), 'utf8').catch(() => undefined) : undefined
  if (text === undefined) throw new ApiError([problem('KF8526', [id])])
  const points = await readPoints(join(folder, 'metrics.jsonl'))
  return {
    id,
    ...(JSON.parse(text) as RunFile),
    ...(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as RunUpdate),
    artifactUri: pathToFileURL(join(folder, 'artifacts')).href,
    params: await readKeyed(join(folder, 'params')),
    metrics: latest(points),
    tags: await readKeyed(join(folder, 'tags')),
    datasets: await readDatasets(join(folder, 'datasets.jsonl')),
    models: (await listVisible(join(folder, 'models'))).toSorted(),
  }
}

function latest(points: readonly MetricPoint[]): Run['metrics'] {
  return Object.fromEntries(points.toSorted(bySteps).map(({ key, value }) => [key, value]))
}

async function readDatasets(file: string): Promise<readonly Dataset[]> {
  const datasets = (await readLines(file)) as readonly Dataset[]
  return [...new Map(datasets.map((dataset) => [`${dataset.name}/${dataset.digest}`, dataset])).values()]
}

/** Parameters first, as a server does it: if one is refused nothing else of the batch is written. */
async function writeBatch(folder: string, { metrics = [], params = {}, tags = {} }: Batch): Promise<void> {
  const refused = changedParam({ params: await readKeyed(join(folder, 'params')) }, params)
  if (refused !== undefined) throw refused
  await Promise.all(Object.entries(params).map(([key, value]) => writeOnce(join(folder, 'params'), key, value)))
  const lost = changedParam({ params: await readKeyed(join(folder, 'params')) }, params)
  if (lost !== undefined) throw lost
  if (metrics.length > 0) await appendPoints(join(folder, 'metrics.jsonl'), metrics)
  await writeKeyed(join(folder, 'tags'), tags)
}

async function* searchRuns(
  root: string,
  { experimentIds, filter = '', orderBy = 'start_time DESC' }: Query,
  get: (id: string) => Promise<Run>,
): AsyncGenerator<Run> {
  const [matches, order] = [searchFilter(filter), searchOrder(orderBy)]
  const runs = await wholeItems(await listVisible(join(root, 'runs')), get)
  const found = runs.filter(({ experimentId }) => experimentIds.includes(experimentId)).map((run) => ({ run, searched: searchedOf(run) }))
  const chosen = found.filter(({ searched }) => matches(searched))
  yield* chosen.toSorted((one, other) => order(one.searched, other.searched)).map(({ run }) => run)
}

function searchedOf({ metrics, params, tags, status, name, id, startTime, endTime }: Run): Searched {
  const attributes = { status, run_name: name, run_id: id, start_time: startTime, ...(endTime !== undefined && { end_time: endTime }) }
  return { metrics, params, tags, attributes }
}
