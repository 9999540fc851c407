import type { CompiledPipeline, CompileTarget } from '@kfp-ts/bundle'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { FilePipeline } from './compile-file.ts'
import { type GivenValues, parseAssignments } from './parameters.ts'
import { UsageError } from './usage-error.ts'

/** What the command line may say about a pipeline on top of what its author wrote. */
export interface CompileSettingOptions {
  readonly name?: string
  readonly displayName?: string
  readonly param: readonly string[]
  /** False with `--no-cache`. */
  readonly cache: boolean
}

/** Pipelines compiled with the settings of the command line. Throws a UsageError where they do not fit (KF7007, KF7017, KF50xx). */
export async function withSettings(pipelines: readonly FilePipeline[], options: CompileSettingOptions): Promise<readonly CompiledPipeline[]> {
  const forOne = [options.name && '--name', options.displayName && '--display-name', options.param.length > 0 && '--param'].filter(Boolean)
  if (forOne.length > 0 && pipelines.length > 1) {
    throw new UsageError([problem('KF7017', [forOne.join(' and '), pipelines.map(({ name }) => name).join(', ')])])
  }
  if ((forOne.length === 0 && options.cache) || pipelines.some(({ document }) => document === undefined)) return pipelines
  return Promise.all(pipelines.map(async (pipeline) => pipeline.again(await settingsFor(pipeline, options))))
}

async function settingsFor({ document }: FilePipeline, { name, displayName, param, cache }: CompileSettingOptions): Promise<CompileTarget> {
  const given = parseAssignments(param)
  const parameters = document === undefined || param.length === 0 ? {} : await typed(given, document)
  // A cache that is on is not said: it would overrule what the environment says.
  return { ...(name !== undefined && { name }), ...(displayName !== undefined && { displayName }), ...(!cache && { cache }), parameters }
}

async function typed(given: GivenValues, { spec }: NonNullable<FilePipeline['document']>): Promise<GivenValues> {
  const { coerceParameters } = await import('@kfp-ts/local')
  const { values, diagnostics } = coerceParameters(spec, given)
  // Who starts a run gives what is required.
  const wrong: readonly Diagnostic[] = diagnostics.filter(({ code }) => code !== 'KF5010')
  if (hasErrors(wrong)) throw new UsageError(wrong)
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(given, name)))
}
