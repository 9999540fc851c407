import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compilePipeline, imageProgram, loadPipeline, type PipelineFunction } from '@kfp-ts/bundle'
import { hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import { runPipeline as runDocument } from '@kfp-ts/local'
import type { Run, Value } from '@kfp-ts/runs'

/** How to run a pipeline in a test. */
export interface RunPipelineOptions {
  readonly parameters?: { readonly [name: string]: Value }
  /** Where the run's folder is made; a new temporary folder when left out. */
  readonly folder?: string
  /** The project whose packages the components come from; the working folder when left out. */
  readonly project?: string
  readonly signal?: AbortSignal
}

/**
 * Compiles a pipeline, or the only one a file exports, and runs it on this machine, each task in a process of its own, nothing taken from a
 * cache. Resolves to the run as it ended, failed or not; throws a PipelineError when it cannot be compiled.
 *
 * @example
 * const run = await runPipeline(hello, { parameters: { who: 'world' } })
 * expect(run.state).to.equal('succeeded')
 */
export async function runPipeline(pipeline: PipelineFunction | string, options: RunPipelineOptions = {}): Promise<Run> {
  const compiled = await compilePipeline(typeof pipeline === 'string' ? await loadPipeline(pipeline) : pipeline, { target: 'local' })
  if (compiled.document === undefined || hasErrors(compiled.diagnostics)) throw new PipelineError(compiled.diagnostics)
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `${compiled.name}-`)))
  return runDocument(compiled.document, {
    parameters: options.parameters ?? {},
    runs: folder,
    state: join(folder, 'state'),
    program: imageProgram(options.project ?? process.cwd()),
    signal: options.signal,
  })
}
