import { readFileSync } from 'node:fs'
import { systemReason } from '@kfp-ts/diagnostics'
import type { CallableRead } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { PipelineFile } from './pipeline-files.ts'
import { UsageError } from './usage-error.ts'

/** A compiled file, read but not yet judged, and its text. */
export interface CompiledRead extends CallableRead {
  readonly text: string
}

/** Reads a compiled pipeline or component of any SDK; one of version 1 is read as a pipeline of one task. Throws a UsageError (KF7016). */
export async function readCompiled(file: PipelineFile): Promise<CompiledRead> {
  return compiledIn(textOf(file), file)
}

/** A compiled pipeline or component in a text that was read already. */
export async function compiledIn(text: string, { path }: PipelineFile): Promise<CompiledRead> {
  const { readCallable } = await import('@kfp-ts/ir')
  return { ...readCallable(text, { file: path }), text }
}

/** What a file holds; it may be one that can be read only once. Throws a UsageError (KF7016). */
export function textOf({ path, shown }: PipelineFile): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError([problem('KF7016', [shown, systemReason(error)])])
  }
}
