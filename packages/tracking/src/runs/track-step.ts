import { systemReason } from '@kfp-ts/diagnostics'
import type { Dataset } from '../data/tracking-data.ts'
import { openStore, type StoreOptions } from '../open-store.ts'
import type { Environment } from '../rest/rest-settings.ts'
import { showProblem } from '../show-problem.ts'
import { watchSystem } from '../system/watch-system.ts'
import type { ActiveRun } from './active-run.ts'
import { openRun } from './open-run.ts'
import { pipelinePlace } from './pipeline-place.ts'
import { silentRun } from './silent-run.ts'
import { statusOf } from './write-run.ts'

/** A step of a pipeline as a run. */
export interface TrackedStep {
  /** The address of the store; `''` is what MLFLOW_TRACKING_URI names, else the folder that KFP_TS_STATE names, else nothing is kept. */
  readonly tracking: string
  /** What the step is called where it runs by itself. */
  readonly name: string
  /** The path or address of one of its outputs: tells the pipeline, its run and the task. */
  readonly output: string
  readonly params: { readonly [key: string]: string | number | boolean }
  readonly datasets?: readonly Dataset[]
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
  readonly env?: Environment
  /** How long to wait for a server that is away; ten seconds in all, twenty for a file that stands still, unless told otherwise. */
  readonly patience?: StoreOptions['patience']
}

/** For what may not hold up the work of a step. */
export const littlePatience = { totalMs: 10_000, callMs: 10_000, silentMs: 20_000 }

/**
 * Does the work of a step within a run: experiment and parent by the pipeline, parameters, datasets, what the container uses, and how it ended.
 * A store that is away costs a warning, and so does what it refuses later; a store that refuses the run itself ends the step before its work.
 */
export async function trackStep<Result>(step: TrackedStep, work: (run: ActiveRun) => Promise<Result>): Promise<Result> {
  const { env = process.env, signal, log } = step
  const { run, close } = await beginStep(step, env)
  const stopWatching = await watchSystem(run).catch(() => () => Promise.resolve())
  const end = async (failed: boolean): Promise<void> => {
    await stopWatching()
    await run.end(statusOf(failed, signal)).catch((error: unknown) => log(`The run could not be ended: ${systemReason(error)}`))
  }
  // The process is killed soon after it was asked to stop; what waits must be gone by then.
  const flush = (): void => void run.flush().catch(() => undefined)
  signal?.addEventListener('abort', flush, { once: true })
  try {
    const result = await work(run)
    await end(false)
    return result
  } catch (error) {
    await end(true)
    throw error
  } finally {
    signal?.removeEventListener('abort', flush)
    await close()
  }
}

/** Whether anybody named a place for what a step logs. */
export function isTracked(tracking: string, env: Environment): boolean {
  return [tracking, env['MLFLOW_TRACKING_URI'], env['KFP_TS_STATE']].some(Boolean)
}

async function beginStep(
  { tracking, name, output, params, datasets = [], log, patience = littlePatience }: TrackedStep,
  env: Environment,
): Promise<{ readonly run: ActiveRun; readonly close: () => Promise<void> }> {
  if (!isTracked(tracking, env)) return { run: silentRun(), close: () => Promise.resolve() }
  const store = await openStore(tracking, { env, patience })
  const place = pipelinePlace(output)
  // A step that is tried again begins anew, or its curves would run twice over the same steps.
  const run = await openRun(
    store,
    { experiment: place?.pipeline ?? name, name: place?.task ?? name, params, place, mode: 'best-effort' },
    { env, warn: (diagnostic) => log(showProblem(diagnostic)) },
  )
  if (datasets.length > 0) await run.logDatasets(datasets)
  return { run, close: store.close }
}
