import type { IrDocument } from '../document/document.ts'
import { grouped } from '../document/grouped.ts'
import { own } from '../document/own.ts'
import type { Path } from '../document/path.ts'
import type { ComponentSpec, DagSpec, ExecutorSpec, TaskSpec } from '../document/pipeline-spec.ts'

/** A component of the file, or its root, with the place where it is written. */
export interface PlacedComponent {
  /** `root`, or the key under `components`. */
  readonly name: string
  readonly path: Path
  readonly spec: ComponentSpec
}
/** A group with its tasks. */
export interface PlacedDag extends PlacedComponent {
  readonly dag: DagSpec
  readonly tasks: readonly PlacedTask[]
}
/** A task with the group around it and what it calls. */
export interface PlacedTask {
  readonly name: string
  readonly path: Path
  readonly spec: TaskSpec
  /** The component whose DAG it is part of; `root` at the top. */
  readonly group: PlacedComponent
  /** What the task calls; missing when the file does not have it. */
  readonly component: ComponentSpec | undefined
  /** What a task of the same DAG calls. */
  readonly beside: (task: string) => ComponentSpec | undefined
}
/** An executor with the components behind which it stands. */
export interface PlacedExecutor {
  readonly label: string
  readonly path: Path
  readonly spec: ExecutorSpec
  /** The components that run on it. */
  readonly components: readonly PlacedComponent[]
}

/** A document laid out for rules: everything with its name and its place. */
export interface Overview {
  readonly document: IrDocument
  readonly components: readonly PlacedComponent[]
  readonly dags: readonly PlacedDag[]
  readonly executors: readonly PlacedExecutor[]
  /** The tasks of all DAGs. */
  readonly tasks: readonly PlacedTask[]
  /** Which tasks call a component. */
  readonly callers: ReadonlyMap<string, readonly PlacedTask[]>
}

/** Lays a document out, in one pass. */
export function overviewOf(document: IrDocument): Overview {
  const { spec } = document
  const components = [
    { name: 'root', path: ['spec', 'root'], spec: spec.root },
    ...Object.entries(spec.components ?? {}).map(([name, component]) => ({ name, path: ['spec', 'components', name], spec: component })),
  ]
  const dags = components.flatMap((component) => {
    const { dag } = component.spec
    return dag === undefined ? [] : [{ ...component, dag, tasks: tasksOf(document, dag, component) }]
  })
  const byLabel = grouped(components, ({ spec: { executorLabel } }) => executorLabel)
  const executors = Object.entries(spec.deploymentSpec?.executors ?? {}).map(([label, executor]) => ({
    label,
    path: ['spec', 'deploymentSpec', 'executors', label],
    spec: executor,
    components: byLabel.get(label) ?? [],
  }))
  const tasks = dags.flatMap((dag) => dag.tasks)
  return { document, components, dags, executors, tasks, callers: grouped(tasks, (task) => task.spec.componentRef.name) }
}

function tasksOf({ spec }: IrDocument, dag: DagSpec, group: PlacedComponent): readonly PlacedTask[] {
  const called = (task: TaskSpec | undefined): ComponentSpec | undefined => task && own(spec.components, task.componentRef.name)
  const beside = (name: string): ComponentSpec | undefined => called(own(dag.tasks, name))
  return Object.entries(dag.tasks ?? {}).map(([name, task]) => ({
    name,
    path: [...group.path, 'dag', 'tasks', name],
    spec: task,
    group,
    component: called(task),
    beside,
  }))
}
/** What carries out a task; undefined for a group, and where the file does not say. */
export function executorOf({ document }: Overview, component: ComponentSpec | undefined): ExecutorSpec | undefined {
  return own(document.spec.deploymentSpec?.executors, component?.executorLabel ?? '')
}
/** Whether a task runs once for each item of a list. */
export function isLoop({ spec }: PlacedTask): boolean {
  return spec.parameterIterator !== undefined || spec.artifactIterator !== undefined
}
