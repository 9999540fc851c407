import type { ComponentSpec, DagSpec, Path } from '@kfp-ts/ir'
import { type Assembly, notePlace } from './assembly.ts'
import { uniqueName } from './names.ts'

/** A pipeline lowered by itself: its parts, and its root. */
export interface Lowered {
  readonly assembly: Assembly
  readonly root: ComponentSpec
}

/** Copies the parts of a nested pipeline into the one around it, under names that are new there, and yields its root with those names. */
export function mergeInto(main: Assembly, { assembly: sub, root }: Lowered): ComponentSpec {
  const labels = newNames(Object.keys(sub.executors), main.executors)
  const names = newNames(Object.keys(sub.components), main.components)
  for (const [label, spec] of Object.entries(sub.executors)) main.executors[renamed(labels, label)] = spec
  for (const [platform, executors] of Object.entries(sub.platforms)) {
    for (const [label, settings] of Object.entries(executors)) (main.platforms[platform] ??= {})[renamed(labels, label)] = settings
  }
  for (const [name, spec] of Object.entries(sub.components)) main.components[renamed(names, name)] = withNames(spec, names, labels)
  for (const [path, position] of sub.places) {
    const renamedTo = renamedPath(path, names, labels)
    if (renamedTo !== undefined) notePlace(main, renamedTo, position)
  }
  return withNames(root, names, labels)
}

type Names = ReadonlyMap<string, string>
function renamed(names: Names, name: string): string {
  return names.get(name) ?? name
}
/**
 * New names are new among those of the pipeline around and among the old and new ones of the nested pipeline so far.
 * They are given in the order of creation; the Python SDK gives them in the random order of a hash table.
 */
function newNames(own: readonly string[], taken: object): Names {
  const names = new Map<string, string>()
  const isTaken = (name: string): boolean => Object.hasOwn(taken, name) || names.has(name) || [...names.values()].includes(name)
  for (const name of own) names.set(name, uniqueName(name, isTaken))
  return names
}

/** Notes where the tasks of a nested pipeline were written, once the name of its component is known. */
export function noteRootPlaces(main: Assembly, { assembly }: Lowered, component: string): void {
  for (const [[document = '', section, ...rest], position] of assembly.places) {
    if (section === 'root') notePlace(main, [document, 'components', component, ...rest], position)
  }
}
function renamedPath([document = '', section = '', name = '', ...rest]: Path, names: Names, labels: Names): Path | undefined {
  if (section === 'components') return [document, section, renamed(names, String(name)), ...rest]
  return section === 'root' ? undefined : [document, section, name, ...rest.map((step) => renamed(labels, String(step)))]
}

function withNames(spec: ComponentSpec, names: Names, labels: Names): ComponentSpec {
  return {
    ...spec,
    ...(spec.executorLabel !== undefined && { executorLabel: renamed(labels, spec.executorLabel) }),
    ...(spec.dag && { dag: dagWithNames(spec.dag, names) }),
  }
}
function dagWithNames(dag: DagSpec, names: Names): DagSpec {
  const tasks = Object.entries(dag.tasks).map(
    ([name, task]) => [name, { ...task, componentRef: { name: renamed(names, task.componentRef.name) } }] as const,
  )
  return { ...dag, tasks: Object.fromEntries(tasks) }
}
