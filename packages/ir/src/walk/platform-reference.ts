import { own } from '../document/own.ts'
import type { Path } from '../document/path.ts'
import type { TaskInputParameter } from '../document/pipeline-spec.ts'
import type { Value } from '../document/value.ts'

/** Where a value of platform settings comes from, as seen by the task that they are for; other fields of the setting may stand beside it. */
export type PlatformReference = Pick<TaskInputParameter, 'componentInputParameter' | 'taskOutputParameter' | 'parameterExpressionSelector'>

/** Whether an object of platform settings takes its value from an input or from a task. */
export function isPlatformReference(settings: { readonly [key: string]: Value }): settings is PlatformReference & { readonly [key: string]: Value } {
  return typeof own(settings, 'componentInputParameter') === 'string' || typeof own(settings, 'taskOutputParameter') === 'object'
}

/** All references in platform settings, with their places. */
export function* platformReferencesIn(settings: Value, path: Path): Iterable<{ readonly path: Path; readonly reference: PlatformReference }> {
  if (typeof settings !== 'object' || settings === null) return
  if (Array.isArray(settings)) {
    for (const [index, item] of settings.entries()) yield* platformReferencesIn(item as Value, [...path, index])
    return
  }
  const record = settings as { readonly [key: string]: Value }
  if (isPlatformReference(record)) yield { path, reference: record }
  for (const [key, item] of Object.entries(record)) if (key !== 'taskOutputParameter') yield* platformReferencesIn(item, [...path, key])
}
