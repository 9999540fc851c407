import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError, systemReason } from '@kfp-ts/diagnostics'
import { writeFolderAtomically } from '@kfp-ts/images'
import { problem } from '../codes.ts'
import type { TrainingState } from '../training-state.ts'
import { arraysOf, arrayRoles, type ArrayRole } from './checkpoint-arrays.ts'
import { type Checkpoint, checkpointName, type CheckpointPlace, isCheckpointName, isUnfinishedName } from './checkpoint.ts'

export const checkpointFormat = 'kfp-ts.checkpoint.1'

/** `state.json` of a checkpoint; the arrays lie beside it. */
export interface CheckpointFile extends Omit<TrainingState, 'best'> {
  readonly format: typeof checkpointFormat
  readonly key: string
  readonly arithmetic: string
  /** Of Adam. */
  readonly adamSteps: number
  /** SHA-256 of each array file. */
  readonly digests: Readonly<Record<ArrayRole, string>>
}

/**
 * Writes a checkpoint into a folder of its own, whole or not at all, and returns its path; of the older ones it leaves one, should this one be damaged.
 * Throws a ComponentError (KF8214) if it cannot be written; the older ones are left then.
 */
export async function writeCheckpoint(place: CheckpointPlace, checkpoint: Checkpoint): Promise<string> {
  const path = join(place.folder, checkpointName(checkpoint.state))
  try {
    await mkdir(place.folder, { recursive: true })
    await writeFolderAtomically(path, (pending) => writeFiles(pending, place, checkpoint))
    await prune(place.folder, checkpointName(checkpoint.state))
    return path
  } catch (error) {
    throw new ComponentError([problem('KF8214', [path, systemReason(error)])])
  }
}

async function writeFiles(folder: string, { key, arithmetic }: CheckpointPlace, checkpoint: Checkpoint): Promise<void> {
  const arrays = arraysOf(checkpoint)
  for (const role of arrayRoles) await writeFile(join(folder, `${role}.bin`), arrays[role], { flush: true })
  const digests = Object.fromEntries(arrayRoles.map((role) => [role, sha256(arrays[role])])) as Record<ArrayRole, string>
  const { best: _, ...state } = checkpoint.state
  const file: CheckpointFile = { format: checkpointFormat, key, arithmetic, ...state, adamSteps: checkpoint.adam.steps, digests }
  await writeFile(join(folder, 'state.json'), `${JSON.stringify(file)}\n`, { flush: true })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const abandonedAfter = 10 * 60 * 1000

async function prune(folder: string, newest: string): Promise<void> {
  const names = await readdir(folder)
  const older = names.filter((name) => isCheckpointName(name) && name < newest).sort()
  for (const name of older.slice(0, -1)) await rm(join(folder, name), { recursive: true, force: true })
  for (const name of names.filter(isUnfinishedName)) {
    // A younger one may be somebody's who is still writing it: a step that is being stopped beside the one that takes its place.
    const age = Date.now() - (await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > abandonedAfter) await rm(join(folder, name), { recursive: true, force: true })
  }
}
