import { resolve } from 'node:path'
import type { OtherObject } from '@kfp-ts/argo/check'
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
  /** Objects in the file that nobody looked at. */
  readonly skipped?: readonly OtherObject[]
}

/** `kfp-ts check`: reports every problem of files; fails when one is an error, or with `strict` when there is any. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.format === 'text' && options.out !== undefined) {
    throw new UsageError([problem('KF7001', ['--out takes a JSON or SARIF document.', 'add --format json or --format sarif.'])])
  }
  const files = paths.flatMap((path) => pipelineFilesIn(path, io.cwd))
  const found = await checkedFiles([...new Map(files.map((one) => [one.path, one])).values()], options)
  const diagnostics = found.flatMap((one) => one.diagnostics)
  if (options.format === 'text') await reportText(found, io)
  else reportDocument(options.format === 'json' ? await jsonOf(found, options) : await sarifOf(found, io), options, io)
  return isFine(diagnostics, options) ? exitCodes.ok : exitCodes.failed
}

function isFine(diagnostics: readonly Diagnostic[], { strict }: CheckOptions): boolean {
  return strict ? diagnostics.length === 0 : !hasErrors(diagnostics)
}

/** Looks at every file by itself, but for those of Argo, which may use each other's templates. */
async function checkedFiles(files: readonly PipelineFile[], options: CheckOptions): Promise<readonly Checked[]> {
  const alone = new Map<PipelineFile, readonly Diagnostic[]>()
  const objects: { readonly file: PipelineFile; readonly text: string }[] = []
  for (const file of files) {
    const text = file.kind === 'source' ? undefined : textOf(file)
    if (text !== undefined && (await isForArgo(text))) objects.push({ file, text })
    else alone.set(file, await (text === undefined ? problemsOfSource(file) : problemsOfCompiled(file, text, options)))
  }
  const together = await checkedObjects(objects)
  return files.map((file) => together.get(file) ?? { file, diagnostics: alone.get(file) ?? [] })
}

async function isForArgo(text: string): Promise<boolean> {
  if (!text.includes('apiVersion')) return false
  const { holdsObjects } = await import('@kfp-ts/argo/check')
  return holdsObjects(text)
}

async function checkedObjects(
  objects: readonly { readonly file: PipelineFile; readonly text: string }[],
): Promise<ReadonlyMap<PipelineFile, Checked>> {
  if (objects.length === 0) return new Map()
  const { checkArgoFiles } = await import('@kfp-ts/argo/check')
  const checked = checkArgoFiles(objects.map(({ file, text }) => ({ file: file.path, text })))
  return new Map(
    objects.map(({ file }, index) => [file, { file, diagnostics: checked[index]?.diagnostics ?? [], skipped: checked[index]?.skipped ?? [] }]),
  )
}

async function problemsOfSource({ path }: PipelineFile): Promise<readonly Diagnostic[]> {
  const { compileFile } = await import('../compile-file.ts')
  const { pipelines, diagnostics } = await compileFile(path)
  return [...diagnostics, ...pipelines.flatMap((pipeline) => pipeline.diagnostics.map(asWarning))]
}

async function problemsOfCompiled(file: PipelineFile, text: string, { kfp }: CheckOptions): Promise<readonly Diagnostic[]> {
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
  for (const { file, diagnostics, skipped = [] } of found) {
    const seen = diagnostics.length === 0 ? ['no problems'] : []
    const unseen = skipped.length > 0 && !isNothing(diagnostics) ? [`not looked at: ${skipped.map(nameOf).join(', ')}`] : []
    const said = [...seen, ...unseen]
    if (said.length > 0) io.stdout.write(`${file.shown}: ${said.join('; ')}\n`)
  }
}

/** Whether it has been said already that nothing in a file was looked at. */
const isNothing = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ code }) => code === 'KF3991')

function nameOf({ kind, name, position }: OtherObject): string {
  return `${kind || 'an object without a kind'}${name === undefined ? '' : ` "${name}"`} (line ${position.line})`
}
async function jsonOf(found: readonly Checked[], options: CheckOptions): Promise<object> {
  const { toJson } = await import('@kfp-ts/diagnostics/show')
  const files = found.map(({ file, diagnostics, skipped = [] }) => ({
    file: file.shown,
    ok: isFine(diagnostics, options),
    ...(skipped.length > 0 && {
      skipped: skipped.map(({ kind, name, position: { line } }) => ({ kind, ...(name !== undefined && { name }), line })),
    }),
  }))
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
