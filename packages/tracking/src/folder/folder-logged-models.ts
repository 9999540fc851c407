import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Searched, searchFilter, searchOrder } from '../data/search-filter.ts'
import type { LoggedModel, LoggedModelStatus, MetricPoint } from '../data/tracking-data.ts'
import type { LoggedModelStore } from '../data/tracking-store.ts'
import { writeAtomically } from './atomic-write.ts'
import { readPoints } from './run-files.ts'
import { listVisible } from './texts-in-folder.ts'
import { wholeItems } from './whole-items.ts'

/** Logged models in a folder: `logged-models/ID` with `model.json`, `status`, `artifacts`. */
export function folderLoggedModels(root: string): LoggedModelStore {
  const folderOf = (id: string): string => join(root, 'logged-models', id)
  const get = (id: string): Promise<LoggedModel> => readLoggedModel(folderOf(id), id)
  return {
    createLoggedModel: async ({ params = {}, tags = {}, ...model }) => {
      const id = `m-${randomUUID().replaceAll('-', '')}`
      await mkdir(join(folderOf(id), 'artifacts'), { recursive: true })
      await writeAtomically(join(folderOf(id), 'status'), 'PENDING')
      await writeAtomically(join(folderOf(id), 'model.json'), `${JSON.stringify({ ...model, params, tags, creationTimestamp: Date.now() })}\n`)
      return get(id)
    },
    getLoggedModel: get,
    finishLoggedModel: async ({ id, runId }, status) => {
      await get(id)
      await writeAtomically(join(folderOf(id), 'status'), status)
      if (runId !== undefined && status === 'READY') await writeAtomically(join(root, 'runs', runId, 'models', id), '')
      return get(id)
    },
    async *searchLoggedModels({ experimentIds, filter = '', orderBy = 'creation_timestamp DESC' }) {
      const [matches, order] = [searchFilter(filter), searchOrder(orderBy)]
      const models = await wholeItems(await listVisible(join(root, 'logged-models')), get)
      const inside = models.filter(({ experimentId }) => experimentIds.includes(experimentId))
      const found = await Promise.all(inside.map(async (model) => ({ model, searched: await searchedOf(root, model) })))
      const chosen = found.filter(({ searched }) => matches(searched))
      yield* chosen.toSorted((one, other) => order(one.searched, other.searched)).map(({ model }) => model)
    },
  }
}

async function readLoggedModel(folder: string, id: string): Promise<LoggedModel> {
  const text = /^m-[0-9a-f]{32}$/.test(id) ? await readFile(join(folder, 'model.json'), 'utf8').catch(() => undefined) : undefined
  if (text === undefined) throw new ApiError([problem('KF8528', [id])])
  const status = (await readFile(join(folder, 'status'), 'utf8')) as LoggedModelStatus
  const model = JSON.parse(text) as Omit<LoggedModel, 'id' | 'status' | 'artifactUri'>
  return { id, status, artifactUri: pathToFileURL(join(folder, 'artifacts')).href, ...model }
}

/** The metrics of a model are those of its run that name it. */
async function searchedOf(root: string, { id, runId, name, params, tags, creationTimestamp }: LoggedModel): Promise<Searched> {
  const points: readonly MetricPoint[] = runId === undefined ? [] : await readPoints(join(root, 'runs', runId, 'metrics.jsonl'))
  const metrics = Object.fromEntries(points.filter(({ modelId }) => modelId === id).map(({ key, value }) => [key, value]))
  return { metrics, params, tags, attributes: { name, model_id: id, creation_timestamp: creationTimestamp } }
}
