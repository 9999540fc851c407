import { resolve } from 'node:path'
import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import { shortPath } from './build-problems.ts'
import { problem } from './codes.ts'
import { loadModule } from './load-module.ts'
import { isComponent, isPipeline, type PipelineFunction, pipelineName } from './pipeline-function.ts'

/** What a file of pipelines yields. */
export interface LoadedPipelines {
  /** The pipelines the file exports, each once, in the order of their exports' names; its components when it has no pipeline. */
  readonly pipelines: readonly PipelineFunction[]
  readonly diagnostics: readonly Diagnostic[]
  /** The author's files behind them, absolute: what to watch. */
  readonly inputs: readonly string[]
}

/**
 * Loads the pipelines of a TypeScript or JavaScript file; mistakes in it are diagnostics (KF1101 to KF1104, KF1108, KF1109, KF1124 to KF1128), none is thrown.
 *
 * @example
 * const { pipelines, diagnostics } = await loadPipelines('pipelines/hello/pipeline.ts')
 */
export async function loadPipelines(file: string): Promise<LoadedPipelines> {
  const { exports, diagnostics, inputs } = await loadModule(file)
  const exported = [...new Set<unknown>(Object.values(exports ?? {}))]
  const own = exported.filter(isPipeline)
  // A file of pipelines exports components for others to use; a file of components alone is there to be compiled.
  const pipelines = own.length > 0 ? own : exported.filter(isComponent)
  const none = exports !== undefined && pipelines.length === 0
  return { pipelines, diagnostics: none ? [...diagnostics, problem('KF1104', [shortPath(resolve(file))])] : diagnostics, inputs }
}

/** The one pipeline a file exports; throws a PipelineError when there is none, or several (KF1107), or a mistake in the file. */
export async function loadPipeline(file: string): Promise<PipelineFunction> {
  const { pipelines, diagnostics } = await loadPipelines(file)
  const [only, ...others] = pipelines
  if (only === undefined || hasErrors(diagnostics)) throw new PipelineError(diagnostics)
  if (others.length === 0) return only
  const names = pipelines.map(pipelineName).join(', ')
  throw new PipelineError([problem('KF1107', [shortPath(resolve(file)), names])])
}
