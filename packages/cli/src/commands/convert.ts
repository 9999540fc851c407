import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { argoExitCode } from '../argo-exit-code.ts'
import { type ArgoCommandOptions, argoOptions } from '../argo-options.ts'
import { problem } from '../codes.ts'
import type { Io } from '../io.ts'
import { loadDocument } from '../load-document.ts'
import { pipelineFile } from '../pipeline-files.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

export interface ConvertCommandOptions extends ArgoCommandOptions {
  readonly to: 'argo'
  readonly out?: string
  readonly pipeline?: string
  readonly json?: true
}

/** `kfp-ts convert`: turns a pipeline of any SDK into an object of Argo; with an error nothing is written. */
export async function convert(path: string, { to, out, pipeline, json, ...options }: ConvertCommandOptions, io: Io): Promise<number> {
  const { toArgo, writeArgo } = await import('@kfp-ts/argo')
  const asked = await argoOptions(options, io)
  const file = pipelineFile(path, io.cwd)
  if (out !== undefined) refuseSame(resolve(io.cwd, out), file.path, out)
  const { document: source, positionOf, warnings } = await loadDocument(file, pipeline)
  const { document, diagnostics } = toArgo(source, asked, positionOf)
  const found = [...warnings, ...diagnostics]
  const text = document === undefined ? '' : writeArgo(document)
  if (document !== undefined && out !== undefined) writeWhole(resolve(io.cwd, out), text, out)
  if (json) await reportJson({ target: to, ...(document && { kind: document.kind, ...(out === undefined ? { text } : { file: out }) }) }, found, io)
  else {
    await reportProblems(found, io)
    if (document !== undefined) io.stdout.write(out === undefined ? text : `${document.kind}: ${out}\n`)
  }
  return argoExitCode(found)
}

function refuseSame(out: string, read: string, shown: string): void {
  if (realPath(out) !== realPath(read)) return
  throw new UsageError([
    problem('KF7001', [`--out ${shown} is the file that is read.`, 'name another one: no workflow is turned back into its pipeline.']),
  ])
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
