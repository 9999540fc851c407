import type { ComponentSpec, DagSpec } from '@kfp-ts/ir'
import type { Assembly } from './assembly.ts'
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
  for (const [place, position] of sub.places) {
    const renamedTo = renamedPlace(place, names, labels)
    if (renamedTo !== undefined) main.places.set(renamedTo, position)
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
  for (const [place, position] of assembly.places) {
    const [document, section, ...rest] = JSON.parse(place) as string[]
    if (section === 'root') main.places.set(JSON.stringify([document, 'components', component, ...rest]), position)
  }
}
function renamedPlace(place: string, names: Names, labels: Names): string | undefined {
  const [document, section, name = '', ...rest] = JSON.parse(place) as string[]
  if (section === 'components') return JSON.stringify([document, section, renamed(names, name), ...rest])
  return section === 'root' ? undefined : JSON.stringify([document, section, name, ...rest.map((step) => renamed(labels, step))])
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
