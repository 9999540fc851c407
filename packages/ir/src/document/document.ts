import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { PositionOf } from './path.ts'
import type { PipelineSpec } from './pipeline-spec.ts'
import type { Value } from './value.ts'

/** The second YAML document: what a platform is to do with executors, by platform name (`kubernetes`). */
export interface Platforms {
  readonly [platform: string]: PlatformSpec
}
/** What one platform is to do with the executors of a pipeline. */
export interface PlatformSpec {
  readonly deploymentSpec?: { readonly executors?: { readonly [label: string]: PlatformExecutor } }
  readonly pipelineConfig?: { readonly [key: string]: Value }
  /** What other platforms than Kubernetes' say of a pipeline as a whole. */
  readonly config?: { readonly [key: string]: Value }
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

/** What reading yields; `document` is there unless its structure is broken. */
export interface ReadResult {
  readonly document: IrDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Where a part of the document was written. */
  readonly positionOf: PositionOf
}
