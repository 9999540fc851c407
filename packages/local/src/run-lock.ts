import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

const lockFile = (runFolder: string): string => join(runFolder, 'process.pid')

/** Notes that this process carries out the run; returns how to take the note away. Throws a PipelineError (KF5060) when another one does. */
export function lockRun(runFolder: string): () => void {
  const other = noted(runFolder)
  if (other !== undefined && isAlive(other)) throw new PipelineError([problem('KF5060', [basename(runFolder), String(other)])])
  writeFileSync(lockFile(runFolder), String(process.pid))
  return () => rmSync(lockFile(runFolder), { force: true })
}

/** Whether a living process carries out the run of a folder. */
export function isCarriedOut(runFolder: string): boolean {
  const pid = noted(runFolder)
  return pid !== undefined && isAlive(pid)
}

function noted(runFolder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lockFile(runFolder), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
