import { type ComponentSpec, type DagSpec, dependenciesOf, type IrDocument, type TaskSpec, topologicalOrder } from '@kfp-ts/ir'
import type { TaskKind, TaskPath } from '@kfp-ts/runs'
import { pathIn } from './placed-task.ts'

/** A task that will run, as far as it is known before. */
export interface PlannedTask {
  readonly task: TaskPath
  readonly taskKind: TaskKind
  readonly displayName: string
  readonly after: readonly TaskPath[]
}

/** All tasks of a DAG and of the groups in it; what is inside a loop is known only when its items are. */
export function* plannedTasks(document: IrDocument, dag: DagSpec, scope: TaskPath): Generator<PlannedTask> {
  for (const name of topologicalOrder(dag)) {
    const spec = dag.tasks[name]!
    const component = componentOf(document, spec)
    const task = pathIn(scope, name)
    const taskKind = isLoop(spec) ? 'loop' : componentKind(document, component)
    const after = dependenciesOf(spec).map((dependency) => pathIn(scope, dependency))
    yield { task, taskKind, displayName: spec.taskInfo?.name ?? name, after }
    if (taskKind === 'group' && component.dag !== undefined) yield* plannedTasks(document, component.dag, task)
  }
}

/** What running a component is: a group of tasks, an importer, or a program. */
export function componentKind({ spec }: IrDocument, component: ComponentSpec): 'group' | 'importer' | 'container' {
  if (component.dag !== undefined) return 'group'
  return spec.deploymentSpec?.executors?.[component.executorLabel ?? '']?.importer === undefined ? 'container' : 'importer'
}

/** The component of a task; one without anything if the file lacks it, which is reported where it is run. */
export function componentOf({ spec }: IrDocument, { componentRef }: TaskSpec): ComponentSpec {
  return spec.components?.[componentRef.name] ?? {}
}

/** Whether a task runs once an item. */
export function isLoop(spec: TaskSpec): boolean {
  return spec.parameterIterator !== undefined || spec.artifactIterator !== undefined
}
