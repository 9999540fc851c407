import { PipelineError } from '@kfp-ts/diagnostics'
import { isPlatformReference, type PlatformExecutor, type PlatformReference, pathText, type TaskNode, type Value } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { presenceOfReferred } from '../../flow/presence.ts'
import type { Places } from '../../flow/places.ts'
import { shown } from '../../schema/fault-words.ts'
import type { Settings } from './misfits.ts'
import { settingFaults } from './setting-faults.ts'

/** What a document sets for a task for Argo alone, without fields that are null. Throws PipelineError KF3853 for fields that are none, KF3863 for values, KF3869 for fields of a patch. */
export function checkedSettings(task: TaskNode, settings: PlatformExecutor, places: Places): PlatformExecutor {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null))
  if (Object.keys(given).length === 0) return given
  const written = filled(given, { task, instead: (reference) => reference })
  const { unknown, unfit, ofNoPod } = settingFaults(filled(given, { task, instead: () => 'a value of the run' }), written)
  const found = [
    ...unknown.map(({ path, known }) => problem('KF3853', ['argo', task.path, pathText(path), known], places.setting(task, 'argo', path))),
    ...unfit.map(({ path, found: value, form }) =>
      problem('KF3863', [task.path, pathText(path), shown(value), form], places.setting(task, 'argo', path)),
    ),
    ...ofNoPod.map(({ path, field, advice }) =>
      problem('KF3869', [task.path, pathText([...path, field]), advice], places.setting(task, 'argo', ['podSpecPatch', ...path, field])),
    ),
  ]
  if (found.length > 0) throw new PipelineError(found)
  return given
}

/** Fields whose values stand in other templates, or are looked at before a run begins. */
const literal: ReadonlySet<string> = new Set(['memoize', 'suspend', 'hooks', 'resource.outputs'])

interface Filling {
  readonly task: TaskNode
  readonly instead: (reference: PlatformReference) => unknown
}

/** Settings with something else in place of what only a run knows; nothing where no run has a value. */
function filled(settings: PlatformExecutor, filling: Filling): Settings {
  return filledPart(settings, filling, []) as Settings
}

function filledPart(value: Value, filling: Filling, path: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || literal.has(path.join('.'))) return value
  if (Array.isArray(value)) return value.map((item) => filledPart(item as Value, filling, [...path, '*']))
  const fields = value as { readonly [field: string]: Value }
  if (isPlatformReference(fields)) return presenceOfReferred(filling.task, fields) === 'absent' ? undefined : filling.instead(fields)
  return Object.fromEntries(Object.entries(fields).map(([field, inner]) => [field, filledPart(inner, filling, [...path, field])]))
}
