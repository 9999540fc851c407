import { resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { type PipelineFile, pipelineFilesIn } from '../pipeline-files.ts'
import { isForClusters } from '../is-for-clusters.ts'
import { compiledIn, textOf } from '../read-compiled.ts'
import { reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { homepage, version } from '../version.ts'
import { writeWhole } from '../write-file.ts'

/** What `kfp-ts check` can be told. */
export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif'
  /** Where the document goes instead of standard output. */
  readonly out?: string
  readonly kfp?: string
  /** Fail for warnings, too. */
  readonly strict?: true
}
interface Checked {
  readonly file: PipelineFile
  readonly diagnostics: readonly Diagnostic[]
}

/** `kfp-ts check`: reports every problem of files; fails when one is an error, or with `strict` when there is any. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.format === 'text' && options.out !== undefined) {
    throw new UsageError([problem('KF7001', ['--out takes a JSON or SARIF document.', 'add --format json or --format sarif.'])])
  }
  const files = paths.flatMap((path) => pipelineFilesIn(path, io.cwd))
  const found: Checked[] = []
  for (const file of new Map(files.map((one) => [one.path, one])).values()) {
    found.push({ file, diagnostics: await problemsOf(file, options) })
  }
  const diagnostics = found.flatMap((one) => one.diagnostics)
  if (options.format === 'text') await reportText(found, io)
  else reportDocument(options.format === 'json' ? await jsonOf(found, options) : await sarifOf(found, io), options, io)
  return isFine(diagnostics, options) ? exitCodes.ok : exitCodes.failed
}

function isFine(diagnostics: readonly Diagnostic[], { strict }: CheckOptions): boolean {
  return strict ? diagnostics.length === 0 : !hasErrors(diagnostics)
}

async function problemsOf(file: PipelineFile, { kfp }: CheckOptions): Promise<readonly Diagnostic[]> {
  if (file.kind === 'source') {
    const { compileFile } = await import('../compile-file.ts')
    const { pipelines, diagnostics } = await compileFile(file.path)
    return [...diagnostics, ...pipelines.flatMap((pipeline) => pipeline.diagnostics.map(asWarning))]
  }
  const text = textOf(file)
  if (text.includes('argoproj.io/')) {
    const { checkArgo, isArgo } = await import('@kfp-ts/argo/check')
    if (isArgo(text)) return checkArgo(text, { file: file.path })
  }
  const { checkPipeline } = await import('@kfp-ts/ir')
  const { document, diagnostics, positionOf } = await compiledIn(text, file)
  return [...diagnostics, ...(document === undefined ? [] : checkPipeline(document, positionOf, kfp === undefined ? {} : { kfp }))]
}
/** A file that only a cluster cannot run, or not yet, is not wrong: other targets may run it. */
function asWarning(diagnostic: Diagnostic): Diagnostic {
  return isForClusters(diagnostic) ? { ...diagnostic, severity: 'warning' } : diagnostic
}

async function reportText(found: readonly Checked[], io: Io): Promise<void> {
  await reportProblems(
    found.flatMap(({ diagnostics }) => diagnostics),
    io,
  )
  for (const { file, diagnostics } of found) if (diagnostics.length === 0) io.stdout.write(`${file.shown}: no problems\n`)
}
async function jsonOf(found: readonly Checked[], options: CheckOptions): Promise<object> {
  const { toJson } = await import('@kfp-ts/diagnostics/show')
  const files = found.map(({ file, diagnostics }) => ({ file: file.shown, ok: isFine(diagnostics, options) }))
  return { files, diagnostics: toJson(found.flatMap(({ diagnostics }) => diagnostics)) }
}
async function sarifOf(found: readonly Checked[], { cwd }: Io): Promise<object> {
  const { toSarif } = await import('@kfp-ts/diagnostics/show')
  const files = found.map(({ file }) => file.path)
  const home = homepage()
  const pages = home === undefined ? {} : { pageOf: (code: string) => `${home}/docs/errors/${code}.md` }
  return toSarif(
    // A code host shows a problem in a file or not at all.
    found.flatMap(({ file, diagnostics }) => diagnostics.map((one) => ({ position: { file: file.path, line: 1, column: 1 }, ...one }))),
    { version: version(), cwd, files, ...pages },
  )
}
function reportDocument(document: object, { out }: CheckOptions, io: Io): void {
  const text = `${JSON.stringify(document, null, 2)}\n`
  if (out === undefined) io.stdout.write(text)
  else writeWhole(resolve(io.cwd, out), text, out)
}
