import { ApiError } from '@kfp-ts/diagnostics'
import type { Tags } from '../data/model-registry.ts'
import type { LoggedModel } from '../data/tracking-data.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { describeFiles, digestOf, digestTag } from '../model-files.ts'
import { openStore, type StoreOptions } from '../open-store.ts'
import type { Environment } from '../rest/rest-settings.ts'
import { showProblem } from '../show-problem.ts'
import { pipelinePlace } from './pipeline-place.ts'
import { isTracked, littlePatience } from './track-step.ts'

/** What a step found out about a model that another step trained. */
export interface ModelMeasurement {
  /** The address of the store, as the step that trained it was told. */
  readonly tracking: string
  /** The folder of the model; its path or address tells the pipeline. */
  readonly model: { readonly path: string; readonly uri: string }
  readonly metrics: { readonly [name: string]: number }
  readonly tags?: Tags
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
  readonly env?: Environment
  readonly patience?: StoreOptions['patience']
}

/** Adds metrics to the run that trained a model, which is found by the content of its files. What goes wrong is said and costs the step nothing. */
export async function logModelMetrics(measurement: ModelMeasurement): Promise<void> {
  const { tracking, model, metrics, tags = {}, log, signal, env = process.env, patience = littlePatience } = measurement
  if (!isTracked(tracking, env)) return
  let store: TrackingStore | undefined
  try {
    store = await openStore(tracking, { env, signal, patience })
    const logged = await modelOf(store, model)
    if (logged?.runId === undefined) {
      log(`No run in ${store.uri} trained this model, so its metrics are logged to none.`)
      return
    }
    const timestamp = Date.now()
    const points = Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp, step: 0, modelId: logged.id }))
    await store.logBatch(logged.runId, { metrics: points, tags })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    for (const diagnostic of error.diagnostics) log(showProblem(diagnostic))
  } finally {
    await store?.close()
  }
}

/** The newest logged model with these files, in the experiment of the pipeline; a model from elsewhere may be in any experiment. */
async function modelOf(store: TrackingStore, { path, uri }: ModelMeasurement['model']): Promise<LoggedModel | undefined> {
  const place = pipelinePlace(path) ?? pipelinePlace(uri)
  const experimentIds: string[] = []
  for await (const { id, name } of store.searchExperiments()) if (place === undefined || name === place.pipeline) experimentIds.push(id)
  const filter = `tags.\`${digestTag}\` = '${digestOf(await describeFiles(path))}'`
  if (experimentIds.length > 0) for await (const model of store.searchLoggedModels({ experimentIds, filter })) return model
  return undefined
}
