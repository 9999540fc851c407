import type { OptionalOutput, Output, String } from '@kfp-ts/component'

/** The name of an object: written down, or what an input or a task yields. */
export type ObjectName = string | Output<String> | OptionalOutput<String>
