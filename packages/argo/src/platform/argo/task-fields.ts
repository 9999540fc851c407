import { isPlatformReference, type Value } from '@kfp-ts/ir'
import { type Lookup, referredTo } from '../lookup.ts'
import { laterText, laterValue, type Part } from '../part.ts'
import type { PodPart } from '../pod-part.ts'

/** Writes what a field of a task's settings for Argo says. */
export type WriteField = (value: Value, lookup: Lookup) => PodPart

/** The settings of a task for Argo that are fields of its template, in Argo's own words. */
export const templateFields: { readonly [field: string]: WriteField } = {
  synchronization: (value, lookup) => ({ template: { synchronization: partOf(value, lookup) } }),
  priorityClassName: (value, lookup) => ({ template: { priorityClassName: partOf(value, lookup) } }),
  schedulerName: (value, lookup) => ({ template: { schedulerName: partOf(value, lookup) } }),
  serviceAccountName: (value, lookup) => ({ template: { serviceAccountName: partOf(value, lookup) } }),
  timeout: (value, lookup) => ({ template: { timeout: partOf(value, lookup) } }),
  sidecars: (value, lookup) => ({ template: { sidecars: partOf(value, lookup) } }),
  // All of a patch is one expression: what stands in it need not be text.
  podSpecPatch: (value, lookup) => ({ template: { podSpecPatch: partOf(value, lookup, laterValue) } }),
}

/** A value with expressions where outputs of tasks or inputs stand. */
export function partOf(value: Value, lookup: Lookup, write: (expression: string) => Part = laterText): Part {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => partOf(item as Value, lookup, write))
  const fields = value as { readonly [field: string]: Value }
  if (!isPlatformReference(fields)) return Object.fromEntries(Object.entries(fields).map(([field, inner]) => [field, partOf(inner, lookup, write)]))
  const given = referredTo(lookup, fields)
  return given === undefined ? undefined : write(given.expression)
}
