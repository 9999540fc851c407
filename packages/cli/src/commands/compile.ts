import { join, resolve } from 'node:path'
import type { CompiledPipeline } from '@kfp-ts/bundle'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { compileFile } from '../compile-file.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { type PipelineFile, pipelineSources } from '../pipeline-files.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

interface Compiled {
  readonly file: PipelineFile
  readonly pipeline: CompiledPipeline
}

/** `kfp-ts compile`: writes every pipeline's YAML; with an error in any of them nothing is written. */
export async function compile(paths: readonly string[], options: { readonly out: string; readonly json?: true }, io: Io): Promise<number> {
  const compiled: Compiled[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of pipelineSources(paths, io.cwd)) {
    const { pipelines, diagnostics: found } = await compileFile(file.path)
    diagnostics.push(...found, ...pipelines.flatMap((pipeline) => pipeline.diagnostics))
    compiled.push(...pipelines.map((pipeline) => ({ file, pipeline })))
  }
  refuseTwins(compiled)
  const written = hasErrors(diagnostics) ? [] : await writeAll(compiled, options.out, io)
  if (options.json) await reportJson({ pipelines: written }, diagnostics, io)
  else {
    await reportProblems(diagnostics, io)
    for (const { name, file } of written) io.stdout.write(`${name}: ${file}\n`)
  }
  return hasErrors(diagnostics) ? exitCodes.failed : exitCodes.ok
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

async function writeAll(
  compiled: readonly Compiled[],
  out: string,
  io: Io,
): Promise<readonly { readonly name: string; readonly source: string; readonly file: string }[]> {
  const { writePipeline } = await import('@kfp-ts/ir')
  const texts = compiled.flatMap(({ file, pipeline: { name, document } }) =>
    document === undefined ? [] : [{ name, source: file.shown, file: join(out, name, 'pipeline.yaml'), text: writePipeline(document) }],
  )
  return texts.map(({ text, ...written }) => {
    writeWhole(resolve(io.cwd, written.file), text, written.file)
    return written
  })
}
