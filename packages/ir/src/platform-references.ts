import { own, type Overview, type PlacedExecutor, type PlacedTask } from './overview.ts'
import type { Path } from './path.ts'
import type { TaskInputParameter } from './pipeline-spec.ts'
import type { Value } from './value.ts'

/** A reference in platform settings, and a task whose container they are for; it is looked up in that task's group. */
export interface PlatformReference {
  readonly platform: string
  readonly executor: string
  readonly path: Path
  readonly reference: Pick<TaskInputParameter, 'componentInputParameter' | 'taskOutputParameter' | 'parameterExpressionSelector'>
  readonly tasks: readonly PlacedTask[]
}

/** All references in the settings of all platforms. */
export function* platformReferences({ document, executors, callers }: Overview): Iterable<PlatformReference> {
  const byLabel = new Map(executors.map((executor) => [executor.label, executor]))
  for (const [platform, { deploymentSpec }] of Object.entries(document.platforms)) {
    for (const [label, settings] of Object.entries(deploymentSpec?.executors ?? {})) {
      const tasks = tasksOn(byLabel.get(label), callers)
      const base = ['platforms', platform, 'deploymentSpec', 'executors', label]
      for (const { path, reference } of referencesIn(settings, base)) yield { platform, executor: label, path, reference, tasks }
    }
  }
}

function tasksOn(executor: PlacedExecutor | undefined, callers: Overview['callers']): readonly PlacedTask[] {
  return executor?.components.flatMap(({ name }) => callers.get(name) ?? []) ?? []
}
function* referencesIn(value: Value, path: Path): Iterable<Pick<PlatformReference, 'path' | 'reference'>> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesIn(item as Value, [...path, index])
    return
  }
  const record = value as { readonly [key: string]: Value }
  if (typeof own(record, 'componentInputParameter') === 'string' || typeof own(record, 'taskOutputParameter') === 'object') {
    yield { path, reference: record }
  }
  for (const [key, item] of Object.entries(record)) if (key !== 'taskOutputParameter') yield* referencesIn(item, [...path, key])
}
