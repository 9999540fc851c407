import type { IrDocument } from './document.ts'
import type { Path } from './path.ts'
import type { ComponentSpec, DagSpec, ExecutorSpec, TaskSpec } from './pipeline-spec.ts'

/** A component of the file, or its root, with the place where it is written. */
export interface PlacedComponent {
  /** `root`, or the key under `components`. */
  readonly name: string
  readonly path: Path
  readonly spec: ComponentSpec
}
export interface PlacedDag extends PlacedComponent {
  readonly dag: DagSpec
  readonly tasks: readonly PlacedTask[]
}
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

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
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
/** What an object has under a name that comes from a file: never something it inherits. */
export function own<T>(record: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}
/** Whether a task runs once for each item of a list. */
export function isLoop({ spec }: PlacedTask): boolean {
  return spec.parameterIterator !== undefined || spec.artifactIterator !== undefined
}
