import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { problem } from './codes.ts'
import { UsageError } from './usage-error.ts'

/** A file as the user names it and where it lies. */
export interface PipelineFile {
  readonly shown: string
  readonly path: string
  readonly kind: 'source' | 'compiled'
}

/** One file of the command line; a hyphen is a compiled pipeline on standard input. Throws a UsageError (KF7002, KF7003, KF7015). */
export function pipelineFile(shown: string, cwd: string): PipelineFile {
  if (shown === '-') return { shown: 'standard input', path: '/dev/stdin', kind: 'compiled' }
  const path = resolve(cwd, shown)
  if (isHandedOver(path)) return { shown, path, kind: 'compiled' }
  if (isFolder(path)) throw new UsageError([problem('KF7015', [shown])])
  if (!isFile(path)) throw new UsageError([problem('KF7002', [shown, cwd])])
  const kind = kindOf(path)
  if (kind === undefined) throw new UsageError([problem('KF7003', [shown])])
  return { shown, path, kind }
}

/** One file of the command line, or all pipelines, in TypeScript, compiled and as workflows, below a folder. Throws a UsageError (KF7002 to KF7004). */
export function pipelineFilesIn(shown: string, cwd: string): readonly PipelineFile[] {
  if (!isFolder(resolve(cwd, shown))) return [pipelineFile(shown, cwd)]
  const files = below(shown, cwd).filter((file) => basename(file) === 'pipeline.ts' || isCompiledPipeline(resolve(cwd, file)))
  if (files.length === 0) throw new UsageError([problem('KF7004', [shown])])
  return files.map((file) => pipelineFile(file, cwd))
}
function below(folder: string, cwd: string): readonly string[] {
  return readdirSync(resolve(cwd, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name), cwd) : entry.isFile() ? [join(folder, entry.name)] : []))
}
/** Other YAML lies in the same folders: manifests, settings. */
function isCompiledPipeline(path: string): boolean {
  return /\.ya?ml$/i.test(path) && isPipelineText(readFileSync(path, 'utf8'))
}
function isPipelineText(text: string): boolean {
  return isPipeline.test(text) || (text.includes('argoproj.io/v1alpha1') && isWorkflow.test(text))
}
const isPipeline = /^(?:["']?(?:pipelineInfo|pipeline_info|root)["']?\s*:|kind: PipelineVersion\b)/m
/** The kinds that are checked, and lists, which may hold some. */
const isWorkflow = /^["']?kind["']?\s*:\s*["']?(?:(?:Workflow|WorkflowTemplate|ClusterWorkflowTemplate|CronWorkflow)(?:List)?|List)["']?\s*$/m

/** The pipelines in TypeScript that files and folders of the command line mean, each once. Throws a UsageError (KF7002 to KF7004). */
export function pipelineSources(paths: readonly string[], cwd: string): readonly PipelineFile[] {
  const found = paths.flatMap((path) => (isFolder(resolve(cwd, path)) ? inFolder(path, cwd) : [sourceFile(path, cwd)]))
  return [...new Map(found.map((file) => [file.path, file])).values()]
}

function sourceFile(shown: string, cwd: string): PipelineFile {
  const file = pipelineFile(shown, cwd)
  if (file.kind !== 'source')
    throw new UsageError([problem('KF7001', [`"${shown}" is compiled already.`, 'give the pipeline in TypeScript that it comes from.'])])
  return file
}

function inFolder(folder: string, cwd: string): readonly PipelineFile[] {
  const candidates = [
    folder,
    ...readdirSync(resolve(cwd, folder))
      .toSorted()
      .map((name) => join(folder, name)),
  ]
  const files = candidates.map((place) => join(place, 'pipeline.ts')).filter((file) => isFile(resolve(cwd, file)))
  if (files.length === 0) throw new UsageError([problem('KF7004', [folder])])
  return files.map((file) => pipelineFile(file, cwd))
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** `/dev/stdin`, and what a shell puts in place of `<(command)`. */
function isHandedOver(path: string): boolean {
  return /^\/dev\/(stdin|fd\/\d+)$/.test(path)
}

function kindOf(path: string): PipelineFile['kind'] | undefined {
  if (/\.[mc]?[jt]sx?$/.test(path)) return 'source'
  return /\.(ya?ml|json)$/i.test(path) ? 'compiled' : undefined
}
