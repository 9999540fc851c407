import { resolve } from 'node:path'
import type { CompileTarget, PipelineFunction } from '@kfp-ts/bundle'
import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'

/** How to compile, and what to do with what comes out. */
export interface CompileOptions extends CompileTarget {
  /** Where the YAML is written; nowhere when left out. */
  readonly out?: string
}
/** A compiled pipeline, and the warnings on the way. */
export interface Compiled {
  /** YAML that Kubeflow Pipelines takes: the same pipeline gives the same bytes. */
  readonly text: string
  readonly document: IrDocument
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Compiles a pipeline, a component as a pipeline of one task, or the only one that a file exports, for Kubeflow Pipelines. Throws a
 * PipelineError with everything that is wrong; the file is written whole or not at all.
 *
 * @example
 * const { text } = await compile(hello, { out: 'compiled/hello/pipeline.yaml' })
 * await compile(hello, { parameters: { who: 'world' }, cache: false })
 */
export async function compile(pipeline: PipelineFunction | string, { out, ...target }: CompileOptions = {}): Promise<Compiled> {
  // Loaded on demand: every pipeline's file imports kfp-ts, and few compile.
  const [{ compilePipeline, loadPipeline }, { writePipeline }] = await Promise.all([import('@kfp-ts/bundle'), import('@kfp-ts/ir')])
  const { document, diagnostics } = await compilePipeline(typeof pipeline === 'string' ? await loadPipeline(pipeline) : pipeline, target)
  if (document === undefined || hasErrors(diagnostics)) throw new PipelineError(diagnostics)
  const text = writePipeline(document)
  if (out !== undefined) await (await import('@kfp-ts/runtime')).writeAtomically(resolve(out), text)
  return { text, document, diagnostics }
}
