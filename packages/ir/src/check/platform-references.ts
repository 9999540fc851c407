import type { Overview, PlacedExecutor, PlacedTask } from './overview.ts'
import type { Path } from '../document/path.ts'
import { type PlatformReference, platformReferencesIn } from '../walk/platform-reference.ts'

/** A reference in platform settings, and a task whose container they are for; it is looked up in that task's group. */
export interface PlacedReference {
  readonly platform: string
  readonly executor: string
  readonly path: Path
  readonly reference: PlatformReference
  readonly tasks: readonly PlacedTask[]
}

/** All references in the settings of all platforms. */
export function* platformReferences({ document, executors, callers }: Overview): Iterable<PlacedReference> {
  const byLabel = new Map(executors.map((executor) => [executor.label, executor]))
  for (const [platform, { deploymentSpec }] of Object.entries(document.platforms)) {
    for (const [label, settings] of Object.entries(deploymentSpec?.executors ?? {})) {
      const tasks = tasksOn(byLabel.get(label), callers)
      const base = ['platforms', platform, 'deploymentSpec', 'executors', label]
      for (const { path, reference } of platformReferencesIn(settings, base)) yield { platform, executor: label, path, reference, tasks }
    }
  }
}

function tasksOn(executor: PlacedExecutor | undefined, callers: Overview['callers']): readonly PlacedTask[] {
  return executor?.components.flatMap(({ name }) => callers.get(name) ?? []) ?? []
}
