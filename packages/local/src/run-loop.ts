import type { TaskKind, Values } from '@kfp-ts/runs'
import { dagOutcome } from './dag.ts'
import { gatheredOutputs } from './gathered-outputs.ts'
import { loopTurns, type Turn } from './loop-items.ts'
import { pathIn, type PlacedTask, type Unit } from './placed-task.ts'
import { componentKind, plannedTasks } from './planned-tasks.ts'
import type { RunContext } from './run-context.ts'
import { Slots } from './slots.ts'
import { fail, finish, leaveOut } from './task-ending.ts'
import type { TaskResult } from './task-result.ts'

/** A loop about to run, and how to run its component for one item. */
export interface Loop {
  readonly task: PlacedTask
  readonly inputs: Values
  readonly run: (unit: Unit) => Promise<TaskResult>
}

/** Runs a loop: its component once an item, as many turns at once as it allows. Throws a ComponentError (KF5042) when there is no list. */
export async function runLoop(context: RunContext, { task, inputs, run }: Loop): Promise<TaskResult> {
  context.record({ kind: 'taskStarted', task: task.path, attempt: 1, inputs })
  const turns = loopTurns(task, inputs).map((turn, index) => ({ turn, task: turnOf(task, index) }))
  for (const one of turns) plan(context, one)
  const slots = new Slots(task.spec.iteratorPolicy?.parallelismLimit || turns.length)
  const running = turns.map((one) => slots.hold(() => runTurn(context, one, run)))
  await Promise.allSettled(running)
  const results = await Promise.all(running)
  const outcome = dagOutcome(new Map(results.map((result, index) => [String(index), result])))
  return finish(context, task.path, { ...outcome, outputs: gatheredOutputs(task.component, results) })
}

/** A turn as a task of its own: that of the loop, without what makes it loop. */
interface PlacedTurn {
  readonly turn: Turn
  readonly task: PlacedTask
}

function turnOf(task: PlacedTask, index: number): PlacedTask {
  const { parameterIterator: _parameters, artifactIterator: _artifacts, ...spec } = task.spec
  return { ...task, path: pathIn(task.path, index), spec }
}

function plan({ document, record }: RunContext, { turn: { item }, task: { path, component } }: PlacedTurn): void {
  const kind = componentKind(document, component)
  const taskKind: TaskKind = kind === 'group' ? 'turn' : kind
  record({ kind: 'taskPlanned', task: path, taskKind, displayName: item.length > 40 ? `${item.slice(0, 37)}...` : item, after: [] })
  if (component.dag === undefined) return
  for (const planned of plannedTasks(document, component.dag, path)) record({ kind: 'taskPlanned', ...planned })
}

async function runTurn(context: RunContext, { turn, task }: PlacedTurn, run: Loop['run']): Promise<TaskResult> {
  if (context.signal.aborted) return leaveOut(context, task, 'cancelled')
  try {
    return await run({ task, inputs: turn.inputs })
  } catch (error) {
    return fail(context, task, error)
  }
}
