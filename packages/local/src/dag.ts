import { type DagSpec, dependenciesOf, topologicalOrder } from '@kfp-ts/ir'
import type { Upstream } from './task-inputs.ts'
import { hasSucceeded, type TaskResult } from './task-result.ts'

/** Runs one task of a DAG, when all it waits for has ended in one way or the other. */
export type RunTask = (name: string, upstream: Upstream) => Promise<TaskResult>

/** Runs a DAG's tasks, each as soon as what it waits for has ended; a failure stops nothing but what needs the task. */
export async function runDag(dag: DagSpec, run: RunTask): Promise<Upstream> {
  const started = new Map<string, Promise<TaskResult>>()
  for (const name of topologicalOrder(dag)) {
    const before = dependenciesOf(dag.tasks[name]!).flatMap((dependency) => {
      const result = started.get(dependency)
      return result === undefined ? [] : [named(dependency, result)]
    })
    started.set(
      name,
      Promise.all(before).then((upstream) => run(name, new Map(upstream))),
    )
  }
  // All are waited for, also when one is rejected: no process may outlive its run.
  await Promise.allSettled(started.values())
  return new Map(await Promise.all([...started].map(([name, result]) => named(name, result))))
}

async function named(name: string, result: Promise<TaskResult>): Promise<readonly [string, TaskResult]> {
  return [name, await result]
}

/** How a DAG ended, from how its tasks did: its failure is the first one among them. */
export function dagOutcome(results: Upstream): Pick<TaskResult, 'state' | 'failure'> {
  const all = [...results.values()]
  const failed = all.find(({ state }) => state === 'failed')
  if (failed !== undefined) return { state: 'failed', ...(failed.failure && { failure: failed.failure }) }
  return { state: all.some(({ state }) => state === 'cancelled') ? 'cancelled' : 'succeeded' }
}

/** Whether a task may run after what it waits for: `undefined` if so, else the state it ends in. */
export function heldBack(strategy: string | undefined, upstream: Upstream): 'skipped' | 'cancelled' | undefined {
  const results = [...upstream.values()]
  if (results.some(({ state }) => state === 'cancelled')) return 'cancelled'
  return strategy === 'ALL_UPSTREAM_TASKS_COMPLETED' || results.every(hasSucceeded) ? undefined : 'skipped'
}
