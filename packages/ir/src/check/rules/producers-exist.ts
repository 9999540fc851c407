import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { Definitions } from '../../document/pipeline-spec.ts'
import { type Finding, nameList } from '../rule.ts'

/** What a task waits for and takes comes from tasks beside it, which have that output. */
export function* producersExist({ dags }: Overview): Iterable<Finding> {
  for (const { tasks } of dags) {
    const beside = new Map(tasks.map((task) => [task.name, task]))
    for (const task of tasks) {
      yield* dependencies(task, beside)
      yield* parameters(task, beside)
      yield* artifacts(task, beside)
    }
  }
}

type Beside = ReadonlyMap<string, PlacedTask>

function* dependencies({ name, path, spec }: PlacedTask, beside: Beside): Iterable<Finding> {
  for (const [index, upstream] of (spec.dependentTasks ?? []).entries()) {
    if (!beside.has(upstream)) yield { path: [...path, 'dependentTasks', index], diagnostic: problem('KF3121', [name, 'waits for', upstream]) }
  }
}
function* parameters(task: PlacedTask, beside: Beside): Iterable<Finding> {
  for (const [input, { taskOutputParameter, taskFinalStatus }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
    const path = [...task.path, 'inputs', 'parameters', input]
    if (taskFinalStatus !== undefined && !beside.has(taskFinalStatus.producerTask)) {
      yield { path, diagnostic: problem('KF3121', [task.name, 'takes the final status of', taskFinalStatus.producerTask]) }
    }
    if (taskOutputParameter === undefined) continue
    const { producerTask: producer, outputParameterKey: key } = taskOutputParameter
    yield* taken({ task: task.name, path, kind: 'parameter', key, producer }, beside)
  }
}
function* artifacts(task: PlacedTask, beside: Beside): Iterable<Finding> {
  for (const [input, { taskOutputArtifact }] of Object.entries(task.spec.inputs?.artifacts ?? {})) {
    if (taskOutputArtifact === undefined) continue
    const { producerTask: producer, outputArtifactKey: key } = taskOutputArtifact
    yield* taken({ task: task.name, path: [...task.path, 'inputs', 'artifacts', input], kind: 'artifact', key, producer }, beside)
  }
}

interface Taken {
  readonly task: string
  readonly path: Path
  readonly kind: 'parameter' | 'artifact'
  readonly key: string
  readonly producer: string
}
function* taken({ task, path, kind, key, producer }: Taken, beside: Beside): Iterable<Finding> {
  const from = beside.get(producer)
  if (from === undefined) {
    yield { path, diagnostic: problem('KF3121', [task, `takes the ${kind} "${key}" of`, producer]) }
  } else if (from.component !== undefined && !produces(from.component.outputDefinitions, kind, key)) {
    yield {
      path,
      diagnostic: problem('KF3122', [task, `the ${kind} "${key}" of "${producer}"`, `"${producer}": ${outputsOf(from.component.outputDefinitions)}`]),
    }
  }
}
function produces(outputs: Definitions | undefined, kind: 'parameter' | 'artifact', key: string): boolean {
  return kind === 'parameter' ? own(outputs?.parameters, key) !== undefined : own(outputs?.artifacts, key) !== undefined
}
function outputsOf(outputs: Definitions | undefined): string {
  return nameList([...Object.keys(outputs?.parameters ?? {}), ...Object.keys(outputs?.artifacts ?? {})])
}
