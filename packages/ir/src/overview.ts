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
  /** What the task calls; missing when the file does not have it. */
  readonly component: ComponentSpec | undefined
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
}

export function overviewOf(document: IrDocument): Overview {
  const { spec } = document
  const components = [
    { name: 'root', path: ['spec', 'root'], spec: spec.root },
    ...Object.entries(spec.components ?? {}).map(([name, component]) => ({ name, path: ['spec', 'components', name], spec: component })),
  ]
  const dags = components.flatMap((component) => {
    const { dag } = component.spec
    return dag === undefined ? [] : [{ ...component, dag, tasks: tasksOf(document, dag, component.path) }]
  })
  const byLabel = componentsByLabel(components)
  const executors = Object.entries(spec.deploymentSpec?.executors ?? {}).map(([label, executor]) => ({
    label,
    path: ['spec', 'deploymentSpec', 'executors', label],
    spec: executor,
    components: byLabel.get(label) ?? [],
  }))
  return { document, components, dags, executors }
}

function componentsByLabel(components: readonly PlacedComponent[]): ReadonlyMap<string, readonly PlacedComponent[]> {
  const byLabel = new Map<string, PlacedComponent[]>()
  for (const component of components) {
    const { executorLabel } = component.spec
    if (executorLabel === undefined) continue
    const sharing = byLabel.get(executorLabel)
    if (sharing === undefined) byLabel.set(executorLabel, [component])
    else sharing.push(component)
  }
  return byLabel
}

function tasksOf({ spec }: IrDocument, dag: DagSpec, path: Path): readonly PlacedTask[] {
  return Object.entries(dag.tasks ?? {}).map(([name, task]) => ({
    name,
    path: [...path, 'dag', 'tasks', name],
    spec: task,
    component: own(spec.components, task.componentRef.name),
  }))
}
/** What an object has under a name that comes from a file: never something it inherits. */
export function own<T>(record: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}
