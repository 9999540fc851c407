import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Tags } from '../data/model-registry.ts'
import { reasonOf } from '../data/reason-of.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { folderStore } from '../folder/folder-store.ts'
import { isPassing } from '../rest/refusal.ts'
import type { Environment } from '../rest/rest-settings.ts'
import type { ActiveRun } from './active-run.ts'
import { contextTags } from './context-tags.ts'
import { bestEffortDelivery, requiredDelivery } from './delivery.ts'
import type { PipelinePlace } from './pipeline-place.ts'
import { silentRun } from './silent-run.ts'
import { writeRun } from './write-run.ts'

/** What a run begins as. */
export interface RunBeginning {
  /** Made if there is none; MLFLOW_EXPERIMENT_NAME unless given, else `Default`. */
  readonly experiment?: string
  readonly name: string
  readonly params?: { readonly [key: string]: string | number | boolean }
  readonly tags?: Tags
  /** A run that is begun again with the same key is the same run. */
  readonly idempotencyKey?: string
  /** Where the step stands in a pipeline: its run becomes a child of the pipeline's run. */
  readonly place?: PipelinePlace | undefined
  /** Whether the work may go on while the server is away; it may not unless told so. */
  readonly mode?: 'required' | 'best-effort'
}

/** What a run needs of the world. */
export interface RunWorld {
  readonly env: Environment
  readonly warn: (diagnostic: Diagnostic) => void
}

/**
 * Begins a run, or goes on with the one that MLFLOW_RUN_ID names: whoever set it ends it. In `best-effort` mode a server that is away costs
 * nothing but a warning: the run goes to a folder, from where `kfp-ts tracking push` takes it.
 */
export async function openRun(store: TrackingStore, beginning: RunBeginning, world: RunWorld): Promise<ActiveRun> {
  const active = await begin(store, beginning, world).catch(async (error: unknown) => {
    if (beginning.mode !== 'best-effort' || !isPassing(error)) throw error
    return beginElsewhere(store.uri, beginning, world)
  })
  if (beginning.params !== undefined) await active.logParams(beginning.params)
  return active
}

/** Begins in a folder what a server that is away cannot take; where there is no folder either, nobody keeps the run. */
async function beginElsewhere(uri: string, beginning: RunBeginning, { env, warn }: RunWorld): Promise<ActiveRun> {
  try {
    const folder = await waitingFolder(env)
    const run = await begin(await folderStore(folder), beginning, { env: { ...env, MLFLOW_RUN_ID: undefined }, warn })
    warn(problem('KF8536', [uri, 'all', folder]))
    return run
  } catch (error) {
    warn(problem('KF8544', [uri, reasonOf(error)]))
    return silentRun()
  }
}

async function begin(store: TrackingStore, beginning: RunBeginning, { env, warn }: RunWorld): Promise<ActiveRun> {
  const optional = beginning.mode === 'best-effort'
  const heard = optional ? { warn } : {}
  const delivery = optional ? bestEffortDelivery(store, { folder: () => waitingFolder(env), warn }) : requiredDelivery(store)
  const resumed = env['MLFLOW_RUN_ID']
  if (resumed) return writeRun({ store, run: await store.getRun(resumed), delivery, resumed: true, ...heard })
  const { experiment, name, place, idempotencyKey } = beginning
  const { id: experimentId } = await store.openExperiment(experiment ?? env['MLFLOW_EXPERIMENT_NAME'] ?? 'Default')
  const tags = { ...(await contextTags(env, place)), ...beginning.tags }
  const parent = place === undefined ? {} : { 'mlflow.parentRunId': await parentRun(store, experimentId, place) }
  const key = idempotencyKey === undefined ? {} : { idempotencyKey }
  const run = await store.createRun({ experimentId, name, startTime: Date.now(), tags: { ...tags, ...parent }, ...key })
  return writeRun({ store, run, delivery, resumed: false, ...heard })
}

/** The first step of a pipeline run makes the run that all of them are children of. */
async function parentRun(store: TrackingStore, experimentId: string, { pipeline, run }: PipelinePlace): Promise<string> {
  const tags = { 'mlflow.source.type': 'JOB', 'mlflow.source.name': pipeline, 'kfp.pipeline_run_id': run }
  const parent = await store.createRun({ experimentId, name: run, startTime: Date.now(), tags, idempotencyKey: run })
  // Nobody is told when a pipeline ends; each step that begins leaves it finished as of now, which the last one makes true.
  await store.updateRun(parent.id, { status: 'FINISHED', endTime: Date.now() })
  return parent.id
}

async function waitingFolder(env: Environment): Promise<string> {
  const state = env['KFP_TS_STATE']
  return state ? join(state, 'tracking') : mkdtemp(join(tmpdir(), 'kfp-ts-tracking-'))
}
