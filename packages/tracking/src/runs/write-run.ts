import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import type { Run, RunStatus } from '../data/tracking-data.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { uploadModel } from '../model/upload-model.ts'
import type { ActiveRun, ChildRun } from './active-run.ts'
import type { Delivery } from './delivery.ts'
import { metricBuffer } from './metric-buffer.ts'

/** A run, where it is kept, and how records get there. */
export interface RunPlace {
  readonly store: TrackingStore
  readonly run: Run
  readonly delivery: Delivery
  /** Whether somebody else began the run and will end it. */
  readonly resumed: boolean
  /** Told what failed where the work goes on all the same; where it is missing the failure ends the work. */
  readonly warn?: (diagnostic: Diagnostic) => void
}

/** Makes a run writable. */
export function writeRun(place: RunPlace): ActiveRun {
  const { store, run, delivery } = place
  const { id } = run
  const buffer = metricBuffer((metrics) => delivery.send({ run: id, batch: { metrics } }))
  const orWarn = async <Result>(work: Promise<Result>): Promise<Result | undefined> =>
    work.catch((error: unknown) => {
      if (place.warn === undefined || !(error instanceof ApiError)) throw error
      error.diagnostics.forEach(place.warn)
      return undefined
    })
  return {
    id,
    experimentId: run.experimentId,
    logMetrics: (values, { step = 0, at = Date.now(), modelId, dataset } = {}) => {
      const about = { timestamp: Math.round(at), step, ...(modelId !== undefined && { modelId }), ...(dataset !== undefined && { dataset }) }
      buffer.add(Object.entries(values).map(([key, value]) => ({ key, value, ...about })))
    },
    logParams: (params) => delivery.send({ run: id, batch: { params: textsOf(params) } }),
    setTags: (tags) => delivery.send({ run: id, batch: { tags } }),
    logDatasets: (datasets) => delivery.send({ run: id, datasets }),
    logArtifact: async (file, path) => {
      await orWarn(store.artifacts.upload(run.artifactUri, path, file))
    },
    logModel: (folder, name) => orWarn(uploadModel(store, folder, { experimentId: run.experimentId, name, runId: id })),
    startChild: (child) => startChild(place, child),
    flush: () => buffer.flush(),
    end: async (status = 'FINISHED') => {
      await buffer.flush()
      if (!place.resumed) await delivery.send({ run: id, update: { status, endTime: Date.now() } })
      await delivery.settle()
    },
  }
}

async function startChild(parent: RunPlace, { name, params = {}, tags = {}, idempotencyKey }: ChildRun): Promise<ActiveRun> {
  const run = await parent.store.createRun({
    experimentId: parent.run.experimentId,
    name,
    startTime: Date.now(),
    tags: { ...tags, 'mlflow.parentRunId': parent.run.id },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  })
  const child = writeRun({ ...parent, run, resumed: false })
  if (Object.keys(params).length > 0) await child.logParams(params)
  return child
}

function textsOf(values: { readonly [key: string]: string | number | boolean }): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
}

/** What a piece of work ended as. */
export function statusOf(failed: boolean, signal: AbortSignal | undefined): RunStatus {
  if (!failed) return 'FINISHED'
  return signal?.aborted === true ? 'KILLED' : 'FAILED'
}
