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
  const { readCallable } = await import('@kfp-ts/ir')
  const text = textOf(file)
  return { ...readCallable(text, { file: file.path }), text }
}

function textOf({ path, shown }: PipelineFile): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError([problem('KF7016', [shown, systemReason(error)])])
  }
}
