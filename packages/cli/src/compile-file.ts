import type { CompiledPipeline } from '@kfp-ts/bundle'
import type { Diagnostic } from '@kfp-ts/diagnostics'

/** Every pipeline that a file exports, compiled, and what is wrong with the file itself. */
export interface CompiledFile {
  readonly pipelines: readonly CompiledPipeline[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles every pipeline that a TypeScript file exports; mistakes in it are data. */
export async function compileFile(path: string): Promise<CompiledFile> {
  const { compilePipeline, loadPipelines } = await import('@kfp-ts/bundle')
  const { pipelines, diagnostics } = await loadPipelines(path)
  return { pipelines: await Promise.all(pipelines.map(compilePipeline)), diagnostics }
}
