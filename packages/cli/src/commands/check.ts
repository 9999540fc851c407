import { readFileSync } from 'node:fs'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { type PipelineFile, pipelineFile } from '../pipeline-files.ts'
import { reportJson, reportProblems } from '../report-problems.ts'

/** `kfp-ts check`: reports every problem of files; fails when one is an error. */
export async function check(paths: readonly string[], options: { readonly json?: true }, io: Io): Promise<number> {
  const files = paths.map((path) => pipelineFile(path, io.cwd))
  const found: { readonly file: PipelineFile; readonly diagnostics: readonly Diagnostic[] }[] = []
  for (const file of files) found.push({ file, diagnostics: await problemsOf(file) })
  const diagnostics = found.flatMap((one) => one.diagnostics)
  if (options.json) {
    await reportJson({ files: found.map(({ file, diagnostics: own }) => ({ file: file.shown, ok: !hasErrors(own) })) }, diagnostics, io)
  } else {
    await reportProblems(diagnostics, io)
    for (const { file, diagnostics: own } of found) if (own.length === 0) io.stdout.write(`${file.shown}: no problems\n`)
  }
  return hasErrors(diagnostics) ? exitCodes.failed : exitCodes.ok
}

async function problemsOf(file: PipelineFile): Promise<readonly Diagnostic[]> {
  if (file.kind === 'source') {
    const { compileFile } = await import('../compile-file.ts')
    const { pipelines, diagnostics } = await compileFile(file.path)
    return [...diagnostics, ...pipelines.flatMap((pipeline) => pipeline.diagnostics.map(asWarning))]
  }
  const { checkPipeline, readPipeline } = await import('@kfp-ts/ir')
  const { document, diagnostics, positionOf } = readPipeline(readFileSync(file.path, 'utf8'), { file: file.path })
  return [...diagnostics, ...(document === undefined ? [] : checkPipeline(document, positionOf))]
}

/** A file that only KFP's backend cannot run is not wrong: other targets may run it. */
function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code.startsWith('KF35') ? { ...diagnostic, severity: 'warning' } : diagnostic
}
