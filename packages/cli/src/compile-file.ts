import type { CompiledPipeline, CompileTarget } from '@kfp-ts/bundle'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'

/** A pipeline of a file, compiled. */
export interface FilePipeline extends CompiledPipeline {
  /** Compiles it once more, in another way. */
  readonly again: (target: CompileTarget) => Promise<CompiledPipeline>
}

/** Every pipeline that a file exports, compiled, and what is wrong with the file itself. */
export interface CompiledFile {
  readonly pipelines: readonly FilePipeline[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles every pipeline that a TypeScript file exports; mistakes in it are data. */
export async function compileFile(path: string): Promise<CompiledFile> {
  const { loadPipelines } = await import('@kfp-ts/bundle/load')
  // Side by side: esbuild is a process of its own.
  const [{ pipelines, diagnostics }, { compilePipeline }] = await Promise.all([loadPipelines(path), import('@kfp-ts/bundle')])
  // A body that asks outputs for values is not recorded: its loops may not end, and what it would say follows from that mistake.
  const recorded = hasErrors(diagnostics) ? [] : pipelines
  const compiled = recorded.map(async (pipeline) => ({
    ...(await compilePipeline(pipeline, { exportedBy: path })),
    again: (target: CompileTarget) => compilePipeline(pipeline, { exportedBy: path, ...target }),
  }))
  return { pipelines: await Promise.all(compiled), diagnostics }
}
