import type { Reference } from '@kfp-ts/component'

/** The references in options, fragments and metadata, which hold them at any depth as `{ reference }`. */
export function referencesIn(data: unknown): readonly Reference[] {
  if (typeof data !== 'object' || data === null) return []
  if ('reference' in data) return [data.reference as Reference]
  return Object.values(data).flatMap(referencesIn)
}
