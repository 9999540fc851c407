import type { Path } from '@kfp-ts/ir'
import { resolved } from '../../schema/argo-schema.ts'
import { limitOf, typeText } from '../../schema/fault-words.ts'
import { unknownPodFields } from '../../schema/pod-schema.ts'
import { type Fault, structureOf } from '../../schema/structure.ts'
import { adviceFor } from '../../schema/unknown-field.ts'
import type { Misfit } from './misfit.ts'
import { misfits, type Settings } from './misfits.ts'
import { taskSettingSchema } from './task-setting-schema.ts'

/** What is wrong with settings. */
export interface SettingFaults {
  /** Fields that are none, with those that there are in their place. */
  readonly unknown: readonly { readonly path: Path; readonly known: string }[]
  readonly unfit: readonly Misfit[]
  /** Fields of a patch that a pod has not, with what may be meant. */
  readonly ofNoPod: readonly { readonly path: Path; readonly field: string; readonly advice: string }[]
}

/** Holds settings, with texts where a run puts values, against what Argo takes; and, where that fits, as they are written against what it can do. */
export function settingFaults(filled: Settings, written: Settings): SettingFaults {
  const { faults } = structureOf(taskSettingSchema(), filled)
  const unknown = faults.filter(({ kind }) => kind === 'unknown').map(unknownField)
  const ofNoPod = unknownPodFields(filled['podSpecPatch']).map(({ path, field = '', schema }) => ({ path, field, advice: adviceFor(field, schema) }))
  return { unknown, ofNoPod, unfit: faults.length > 0 ? faults.flatMap(misfitsOf) : misfits(written) }
}

function unknownField({ path, field = '', schema }: Fault): SettingFaults['unknown'][number] {
  return { path: [...path, field], known: Object.keys(schema.properties ?? {}).join(', ') }
}

function misfitsOf({ kind, path, field = '', schema, found }: Fault): readonly Misfit[] {
  const misfit = (at: Path, value: unknown, form: string): readonly Misfit[] => [{ path: at, found: value, form }]
  switch (kind) {
    case 'unknown':
      return []
    case 'missing':
      return misfit([...path, field], undefined, typeText(resolved(schema.properties?.[field] ?? {})))
    case 'word':
      return misfit(path, found, `one of ${(schema.enum ?? []).join(', ')}`)
    case 'pattern':
      return misfit(path, found, `a text like ${schema.pattern ?? ''}`)
    case 'size':
      return misfit(path, found, limitOf(schema))
    case 'type':
      return misfit(path, found, typeText(schema))
  }
}
