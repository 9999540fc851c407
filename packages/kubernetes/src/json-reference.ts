import type { OptionalOutput, Output, Struct } from '@kfp-ts/component'

/** Plain JSON. */
export type Json = string | number | boolean | readonly Json[] | JsonObject
/** A plain JSON object. */
export interface JsonObject {
  readonly [key: string]: Json
}
/** An object that is known only when the pipeline runs. With an optional input that is absent the backend leaves the setting out. */
export type ObjectOutput = Output<Struct<unknown>> | OptionalOutput<Struct<unknown>>
