import { type DagSpec, evaluateCondition } from '@kfp-ts/ir'
import { dagOutcome, heldBack, runDag } from './dag.ts'
import { dagOutputs } from './dag-outputs.ts'
import { mountedClaims } from './mounted-claims.ts'
import { pathIn, type PlacedTask, type Scope, type Unit } from './placed-task.ts'
import { componentKind, componentOf, isLoop } from './planned-tasks.ts'
import { runContainer } from './run-container.ts'
import type { RunContext } from './run-context.ts'
import { runImporter } from './run-importer.ts'
import { runLoop } from './run-loop.ts'
import { fail, finish, leaveOut } from './task-ending.ts'
import { carriedValue, taskInputs, type Upstream } from './task-inputs.ts'
import type { TaskResult } from './task-result.ts'

/** Runs a DAG in a scope: all its tasks, and what they hand out. */
export async function runScope(context: RunContext, dag: DagSpec, scope: Scope): Promise<TaskResult> {
  const results = await runDag(dag, (name, upstream) => {
    const spec = dag.tasks[name]!
    return runTask(context, { name, path: pathIn(scope.path, name), spec, component: componentOf(context.document, spec), scope }, upstream)
  })
  return { ...dagOutcome(results), outputs: dagOutputs(dag, results) }
}

async function runTask(context: RunContext, task: PlacedTask, upstream: Upstream): Promise<TaskResult> {
  const held = context.signal.aborted ? 'cancelled' : heldBack(task.spec.triggerPolicy?.strategy, upstream)
  if (held !== undefined) return leaveOut(context, task, held)
  try {
    const inputs = taskInputs(context.job, task, upstream)
    const condition = task.spec.triggerPolicy?.condition
    if (condition && !evaluateCondition(condition, { inputs: { parameter_values: inputs.parameters } })) return leaveOut(context, task, 'skipped')
    const claims = mountedClaims(context.document, task.component, (source) => carriedValue(context.job, { task, upstream }, source))
    const run = (unit: Unit): Promise<TaskResult> => runUnit(context, { ...unit, claims })
    return isLoop(task.spec) ? await runLoop(context, { task, inputs, run }) : await run({ task, inputs })
  } catch (error) {
    return fail(context, task, error)
  }
}

async function runUnit(context: RunContext, unit: Unit): Promise<TaskResult> {
  switch (componentKind(context.document, unit.task.component)) {
    case 'group':
      return runGroup(context, unit)
    case 'importer':
      return runImporter(context, unit)
    case 'container':
      return runContainer(context, unit)
  }
}

async function runGroup(context: RunContext, { task, inputs }: Unit): Promise<TaskResult> {
  context.record({ kind: 'taskStarted', task: task.path, attempt: 1, inputs })
  const retry = task.spec.retryPolicy ?? task.scope.retry
  return finish(context, task.path, await runScope(context, task.component.dag ?? { tasks: {} }, { path: task.path, inputs, retry }))
}
