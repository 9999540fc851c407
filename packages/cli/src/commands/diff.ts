import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { PipelineDiff } from '@kfp-ts/ir/diff'
import { colorsFor } from '../colors.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { loadUnchecked } from '../load-document.ts'
import { type PipelineFile, pipelineFile } from '../pipeline-files.ts'
import { reportJson } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'

export interface DiffCommandOptions {
  readonly pipeline?: string
  readonly markdown?: true
  readonly json?: true
}

/** `kfp-ts diff`: what changed from one pipeline to another. Ends like diff(1): 0 nothing, 1 something, 2 trouble. */
export async function diff(paths: readonly [string, string], options: DiffCommandOptions, io: Io): Promise<number> {
  const [one, other] = paths.map((path) => pipelineFile(path, io.cwd)) as [PipelineFile, PipelineFile]
  const [before, after] = await loadBoth(one, other, options.pipeline)
  const { diffPipelines, isSame } = await import('@kfp-ts/ir/diff')
  const found = diffPipelines(before, after)
  if (options.json) await reportJson({ same: isSame(found), ...found }, [], io)
  else io.stdout.write(await shown(found, `${one.shown} → ${other.shown}`, { options, io }))
  return isSame(found) ? exitCodes.ok : exitCodes.failed
}

/** Problems of both are told at once. Throws a UsageError: the exit code of a comparison that could not be made is 2. */
async function loadBoth(one: PipelineFile, other: PipelineFile, name: string | undefined): Promise<readonly [IrDocument, IrDocument]> {
  const problems: Diagnostic[] = []
  const load = async (file: PipelineFile): Promise<IrDocument | undefined> => {
    try {
      return await loadUnchecked(file, name)
    } catch (error) {
      const { diagnostics } = error as { readonly diagnostics?: readonly Diagnostic[] }
      if (diagnostics === undefined) throw error
      problems.push(...diagnostics)
      return undefined
    }
  }
  const [before, after] = [await load(one), await load(other)]
  if (before === undefined || after === undefined) throw new UsageError(problems)
  return [before, after]
}

async function shown(
  found: PipelineDiff,
  title: string,
  { options, io }: { readonly options: DiffCommandOptions; readonly io: Io },
): Promise<string> {
  const { diffMarkdown, diffText } = await import('@kfp-ts/ir/diff')
  if (options.markdown) return diffMarkdown(found, title)
  const { green, red, yellow, bold, dim } = colorsFor(io.stdout, io)
  return diffText(found, { added: green, removed: red, changed: yellow, heading: bold, dim })
}
