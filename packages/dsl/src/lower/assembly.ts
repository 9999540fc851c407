import type { Position } from '@kfp-ts/diagnostics'
import { clusterName, type ComponentSpec, type ExecutorSpec, type Path, type PlatformExecutor } from '@kfp-ts/ir'
import { uniqueName } from './names.ts'

/** The parts of a pipeline file while they are put together. Every call has a component and an executor of its own, as in Python's output. */
export interface Assembly {
  readonly components: Record<string, ComponentSpec>
  readonly executors: Record<string, ExecutorSpec>
  /** By platform, then by executor. */
  readonly platforms: Record<string, Record<string, PlatformExecutor>>
  /** Where the author wrote what. */
  readonly places: Place[]
}
/** A path in the file, and where the author wrote what stands there. */
export type Place = readonly [path: Path, position: Position | undefined]

export function startAssembly(): Assembly {
  return { components: {}, executors: {}, platforms: {}, places: [] }
}

/** Adds a component under `comp-` and the name of the task that calls it, and yields the name it got. */
export function addComponent({ components }: Assembly, task: string, spec: ComponentSpec): string {
  const name = uniqueName(`comp-${clusterName(task)}`, (taken) => Object.hasOwn(components, taken))
  components[name] = spec
  return name
}
/** Adds an executor under `exec-` and the name of its task, and yields the label it got. */
export function addExecutor({ executors }: Assembly, task: string, spec: ExecutorSpec): string {
  const label = uniqueName(`exec-${clusterName(task)}`, (taken) => Object.hasOwn(executors, taken))
  executors[label] = spec
  return label
}
export function addPlatforms({ platforms }: Assembly, label: string, settings: { readonly [platform: string]: PlatformExecutor }): void {
  for (const [platform, setting] of Object.entries(settings)) (platforms[platform] ??= {})[label] = setting
}
/** Notes where the author wrote what stands at a path. */
export function notePlace({ places }: Assembly, path: Path, position: Position | undefined): void {
  places.push([path, position])
}
