import { existsSync } from 'node:fs'
import type { FinalState, RunEvent, TaskPath, Values } from '@kfp-ts/runs'
import { localPath } from './local-path.ts'

/** What is known of a task from before its run was resumed. */
export interface KeptTask {
  readonly attempts: number
  readonly result?: { readonly key: string; readonly state: FinalState; readonly outputs: Values }
}

/** What a run's tasks did so far; only what ended well, and said what it depended on, has a result to keep. */
export function keptTasks(events: readonly RunEvent[]): ReadonlyMap<TaskPath, KeptTask> {
  const kept = new Map<TaskPath, KeptTask>()
  for (const event of events) {
    if (event.kind === 'taskStarted') kept.set(event.task, { attempts: event.attempt })
    if (event.kind !== 'taskFinished' || (event.state !== 'succeeded' && event.state !== 'cached')) continue
    const { key, state, outputs, task } = event
    if (key !== undefined && outputs !== undefined) kept.set(task, { attempts: kept.get(task)?.attempts ?? 0, result: { key, state, outputs } })
  }
  return kept
}

/** Whether the artifacts that lay in the run's folder still lie there. */
export function areThere(runFolder: string, { artifacts }: Values): boolean {
  return Object.values(artifacts)
    .flat()
    .every((artifact) => artifact.path === undefined || existsSync(localPath(runFolder, artifact) ?? ''))
}
