import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { PipelineSpec } from './pipeline-spec.ts'
import type { Value } from './value.ts'

/** The second YAML document: what a platform is to do with executors, by platform name (`kubernetes`). */
export interface Platforms {
  readonly [platform: string]: PlatformSpec
}
export interface PlatformSpec {
  readonly deploymentSpec?: { readonly executors?: { readonly [label: string]: PlatformExecutor } }
  readonly pipelineConfig?: { readonly [key: string]: Value }
}
/** Settings of one executor, as the platform's own schema writes them. */
export interface PlatformExecutor {
  readonly [key: string]: Value
}

/** A compiled pipeline: one or two YAML documents. */
export interface IrDocument {
  readonly spec: PipelineSpec
  readonly platforms: Platforms
}

/** What reading yields; `document` is there unless the text is no pipeline at all. */
export interface ReadResult {
  readonly document: IrDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
}
