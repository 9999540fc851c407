import { CORE_SCHEMA, floatCoreTag, load, mergeTag, NOT_RESOLVED } from 'js-yaml'

/** What YAML says, twice: as values, and with a text in place of each number that is written as a real one, such as 1.0 or 1e3. */
export interface SweepText {
  readonly values: unknown
  readonly written: unknown
}

// Sweeps repeat themselves with anchors and "<<", which YAML 1.2 left out.
const schema = CORE_SCHEMA.withTags(mergeTag)
const asWritten = schema.withTags({
  ...floatCoreTag,
  resolve: (...scalar) => (floatCoreTag.resolve(...scalar) === NOT_RESOLVED ? NOT_RESOLVED : 'real'),
})

/** Parses a sweep; throws what is no YAML. */
export function parseSweep(text: string): SweepText {
  return { values: load(text, { schema }), written: load(text, { schema: asWritten }) }
}

/** What stands below a key. */
export function below(document: unknown, key: string): unknown {
  return isMapping(document) ? document[key] : undefined
}

/** Keys and what they hold. */
export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
