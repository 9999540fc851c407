import { compilePipeline } from '@kfp-ts/bundle'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { type IrDocument, writePipeline } from '@kfp-ts/ir'
import type { Shape } from './shape.ts'

/** A shape as Kubeflow's IR. */
export interface CompiledShape {
  readonly document: IrDocument
  /** As the file is written. */
  readonly text: string
  /** What was said on the way: warnings, and errors of what only a cluster's backend refuses (KF35xx). */
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles a shape as `kfp-ts compile` does. Throws a PipelineError with all that stands in the way. */
export async function compileShape({ pipeline }: Shape): Promise<CompiledShape> {
  const { document, diagnostics } = await compilePipeline(pipeline)
  if (document === undefined) throw new PipelineError(diagnostics)
  return { document, text: writePipeline(document), diagnostics }
}
