import type { Value } from '@kfp-ts/ir'
import type { Lookup } from '../lookup.ts'
import type { PodPart } from '../pod-part.ts'
import type { VolumeNames } from '../volume-names.ts'

/** A pod that settings are written for. */
export interface Pod {
  readonly lookup: Lookup
  readonly volumes: VolumeNames
}

/** One entry of a setting in the platform's document. */
export interface Entry {
  readonly [field: string]: Value
}

/** Writes what a field of the platform's document says. */
export type WriteSetting = (value: Value, pod: Pod) => PodPart

/** Adds the parts that each entry of a list makes. */
export function entriesOf(value: Value): readonly Entry[] {
  return value as readonly Entry[]
}

/** The entries under a key of an entry. */
export function listIn(entry: Entry, field: string): readonly Entry[] {
  return (entry[field] ?? []) as readonly Entry[]
}

/** A text under a key of an entry. */
export function textIn(entry: Entry, field: string): string | undefined {
  return entry[field] as string | undefined
}
