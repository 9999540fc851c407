import { ComponentError } from '@kfp-ts/diagnostics'
import { type ContainerSpec, volumeRequest, type VolumeRequest } from '@kfp-ts/ir'
import { logFile, type Values } from '@kfp-ts/runs'
import { cacheKey } from './cache-key.ts'
import { storeInCache, takeFromCache } from './cache.ts'
import { problem } from './codes.ts'
import type { ContainerWork } from './container-work.ts'
import { areThere } from './kept-tasks.ts'
import { claimMounts } from './mounts.ts'
import type { Unit } from './placed-task.ts'
import { runAttempts } from './run-attempts.ts'
import type { RunContext } from './run-context.ts'
import { noValues, type TaskResult } from './task-result.ts'
import { runVolumeTask } from './volume-task.ts'

/**
 * Runs the program of a task, unless its result is there: from before the run was resumed, or in the cache.
 * Throws a ComponentError when the task fails.
 */
export async function runContainer(context: RunContext, unit: Unit): Promise<TaskResult> {
  const container = containerOf(context, unit)
  const volume = volumeRequest(container)
  if (volume !== undefined) return finishVolume(context, unit, volume)
  const found = await context.runner.find(unit.task.path, container)
  const key = await cacheKey(unit, { container, fingerprint: found.fingerprint, startedIn: context.startedIn }, context.hashes)
  const work: ContainerWork = { unit, container, found, key }
  const outputs = keptOutputs(context, work) ?? (await cachedOutputs(context, work))
  if (outputs !== undefined) return { state: 'cached', outputs }
  const made = await runAttempts(context, work)
  if (made === undefined) {
    context.record({ kind: 'taskFinished', task: unit.task.path, state: 'cancelled' })
    return { state: 'cancelled', outputs: noValues }
  }
  await store(context, work, made)
  context.record({ kind: 'taskFinished', task: unit.task.path, state: 'succeeded', outputs: made, key })
  return { state: 'succeeded', outputs: made }
}

function containerOf({ document }: RunContext, { task }: Unit): ContainerSpec {
  const container = document.spec.deploymentSpec?.executors?.[task.component.executorLabel ?? '']?.container
  if (container === undefined) throw new ComponentError([problem('KF5043', [task.path, task.spec.componentRef.name])])
  return container
}

function finishVolume({ job, record }: RunContext, { task, inputs }: Unit, request: VolumeRequest): TaskResult {
  record({ kind: 'taskStarted', task: task.path, attempt: 1, inputs })
  const outputs = runVolumeTask(request, inputs, job)
  record({ kind: 'taskFinished', task: task.path, state: 'succeeded', outputs })
  return { state: 'succeeded', outputs }
}

/** The events of the resumed run tell of it already. */
function keptOutputs({ kept, job }: RunContext, { unit, key }: ContainerWork): Values | undefined {
  const result = kept.get(unit.task.path)?.result
  return result?.key === key && areThere(job.folder, result.outputs) ? result.outputs : undefined
}

async function cachedOutputs(context: RunContext, { unit, key }: ContainerWork): Promise<Values | undefined> {
  const { cacheFolder, job, record, hashes } = context
  if (cacheFolder === undefined || !mayCache(context, unit)) return undefined
  const folder = `tasks/${unit.task.path}/cached`
  const entry = await takeFromCache(cacheFolder, key, { runFolder: job.folder, folder, log: logFile(job.folder, unit.task.path) })
  if (entry === undefined) return undefined
  for (const [name, artifacts] of Object.entries(entry.outputs.artifacts)) {
    for (const artifact of artifacts) hashes.tell(artifact, entry.hashes[name] ?? '')
  }
  record({ kind: 'taskStarted', task: unit.task.path, attempt: context.kept.get(unit.task.path)?.attempts ?? 0, inputs: unit.inputs })
  record({ kind: 'taskFinished', task: unit.task.path, state: 'cached', outputs: entry.outputs, key })
  return entry.outputs
}

/** What a task leaves in a volume of this run is no output of it: it has to run. */
function mayCache({ job }: RunContext, unit: Unit): boolean {
  return unit.task.spec.cachingOptions?.enableCache === true && claimMounts(job, unit).length === 0
}

/** A cache that cannot be written costs time in the next run, not this run's success. */
async function store(context: RunContext, { unit, key }: ContainerWork, outputs: Values): Promise<void> {
  const { cacheFolder, job, hashes, warn } = context
  if (cacheFolder === undefined || !mayCache(context, unit)) return
  try {
    const contents: Record<string, string> = {}
    for (const [name, [artifact]] of Object.entries(outputs.artifacts)) if (artifact !== undefined) contents[name] = await hashes.of(artifact)
    const log = logFile(job.folder, unit.task.path)
    await storeInCache({ cache: cacheFolder, key }, { outputs, hashes: contents }, { runFolder: job.folder, log })
  } catch (error) {
    warn(problem('KF5071', [cacheFolder, (error as Error).message]))
  }
}
