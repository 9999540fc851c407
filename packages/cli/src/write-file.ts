import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PipelineError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** Writes a file as a whole or not at all, with the folders above it. Throws a PipelineError (KF7010). */
export function writeWhole(path: string, text: string, shown: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw new PipelineError([problem('KF7010', [shown, systemReason(error)])])
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Its folder is not there or not a folder: there is nothing to discard.
  }
}
