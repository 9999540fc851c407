import { join, resolve } from 'node:path'
import type { CompiledPipeline } from '@kfp-ts/bundle'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { inputNames } from '../argo-arguments.ts'
import { argoExitCode } from '../argo-exit-code.ts'
import { type ArgoCommandOptions, argoOptions } from '../argo-options.ts'
import { problem } from '../codes.ts'
import { compileFile, type FilePipeline } from '../compile-file.ts'
import { type CompileSettingOptions, withSettings } from '../compile-settings.ts'
import { type Target, type TargetFile, targetFiles } from '../compile-targets.ts'
import { refuseIdle } from '../idle-options.ts'
import type { Io } from '../io.ts'
import { type ManifestCommandOptions, manifestOptions } from '../manifest-options.ts'
import { type PipelineFile, pipelineSources } from '../pipeline-files.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

interface Compiled {
  readonly file: PipelineFile
  readonly pipeline: CompiledPipeline
}

export interface CompileCommandOptions extends CompileSettingOptions, ManifestCommandOptions, ArgoCommandOptions {
  readonly out: string
  readonly target: readonly Target[]
  readonly pipeline?: string
  readonly json?: true
}

/** `kfp-ts compile`: writes every pipeline's YAML; with an error in any of them nothing is written. */
export async function compile(paths: readonly string[], options: CompileCommandOptions, io: Io): Promise<number> {
  refuseIdle(options.target, options)
  const manifests = manifestOptions(options)
  const argo = options.target.includes('argo') ? await argoOptions(options, io) : {}
  const files: FileOfPipelines[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of pipelineSources(paths, io.cwd)) {
    const { pipelines, diagnostics: found } = await compileFile(file.path)
    diagnostics.push(...found)
    files.push({ file, pipelines })
  }
  const compiled = hasErrors(diagnostics) ? everyOne(files) : await inTheAskedWay(files, options)
  diagnostics.push(...onceEach(compiled.flatMap(({ pipeline }) => pipeline.diagnostics)).filter((one) => concerns(one, options.target)))
  const settings = { targets: options.target, manifests, argo, inputs: compiled.flatMap(({ pipeline }) => inputsOf(pipeline)) }
  const made = hasErrors(diagnostics)
    ? []
    : await Promise.all(compiled.map(async (one) => ({ ...one, ...(await targetFiles(one.pipeline, settings)) })))
  diagnostics.push(...onceEach(made.flatMap((one) => one.diagnostics)))
  const written = hasErrors(diagnostics) ? [] : writeAll(made, options.out, io)
  if (options.json) await reportJson({ pipelines: written }, diagnostics, io)
  else {
    await reportProblems(diagnostics, io)
    for (const { name, file } of written) io.stdout.write(`${name}: ${file}\n`)
  }
  return argoExitCode(diagnostics)
}

function inputsOf({ document }: CompiledPipeline): readonly string[] {
  return document === undefined ? [] : inputNames(document)
}

/** What Kubeflow's backend cannot run (KF35xx) does not concern Argo. */
function concerns({ code }: Diagnostic, targets: readonly Target[]): boolean {
  return targets.includes('kfp') || !code.startsWith('KF35')
}

/** What is said of no place, such as the prefix of images, is said once for all pipelines. */
function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(
    ({ code, message, position }) => position !== undefined || (!seen.has(`${code} ${message}`) && seen.add(`${code} ${message}`)),
  )
}

type FileOfPipelines = { readonly file: PipelineFile; readonly pipelines: readonly FilePipeline[] }

function everyOne(files: readonly FileOfPipelines[]): readonly { readonly file: PipelineFile; readonly pipeline: FilePipeline }[] {
  return files.flatMap(({ file, pipelines }) => pipelines.map((pipeline) => ({ file, pipeline })))
}

/** The chosen pipelines with the settings of the command line. Throws a UsageError (KF7006, KF7009, KF7017). */
async function inTheAskedWay(files: readonly FileOfPipelines[], options: CompileCommandOptions): Promise<readonly Compiled[]> {
  const all = everyOne(files)
  const { pipeline: wanted } = options
  const chosen = wanted === undefined ? all : all.filter(({ pipeline }) => pipeline.name === wanted)
  if (chosen.length === 0 && wanted !== undefined) {
    const places = files.map(({ file }) => file.shown).join('", "')
    throw new UsageError([problem('KF7006', [places, wanted, all.map(({ pipeline }) => pipeline.name).join(', ') || 'none'])])
  }
  refuseTwins(chosen)
  const compiled = await withSettings(
    chosen.map(({ pipeline }) => pipeline),
    options,
  )
  return chosen.flatMap(({ file }, index) => {
    const pipeline = compiled[index]
    return pipeline === undefined ? [] : [{ file, pipeline }]
  })
}

function refuseTwins(compiled: readonly Compiled[]): void {
  const seen = new Map<string, string>()
  const twins = compiled.flatMap(({ file, pipeline: { name } }) => {
    const first = seen.get(name)
    seen.set(name, file.shown)
    return first === undefined ? [] : [problem('KF7009', [name, first, file.shown])]
  })
  if (twins.length > 0) throw new UsageError(twins)
}

interface Made extends Compiled {
  readonly files: readonly TargetFile[]
}
interface Written {
  readonly name: string
  readonly source: string
  readonly file: string
}

function writeAll(made: readonly Made[], out: string, io: Io): readonly Written[] {
  const texts = made.flatMap(({ file: source, pipeline: { name }, files }) =>
    files.map(({ file, text }) => ({ name, source: source.shown, file: join(out, file), text })),
  )
  return texts.map(({ text, ...written }) => {
    writeWhole(resolve(io.cwd, written.file), text, written.file)
    return written
  })
}
