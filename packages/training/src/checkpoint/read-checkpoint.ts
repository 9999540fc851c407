import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Diagnostic, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { splitWeights, type Weights } from '../network-weights.ts'
import { arrayRoles, type ArrayRole, floatsFrom, sizeOf, stepsFrom } from './checkpoint-arrays.ts'
import { type Checkpoint, type CheckpointPlace, isCheckpointName } from './checkpoint.ts'
import { type CheckpointFile, checkpointFormat, sha256 } from './write-checkpoint.ts'

/** What to do with a checkpoint that cannot be used, and why: it is left where it is. */
type Warn = (diagnostic: Diagnostic) => void

interface Wanted {
  /** The weights of a model such as the one to go on with. */
  readonly like: Weights
  readonly warn: Warn
}

/**
 * Reads the newest checkpoint that can be used; undefined if there is none. Each newer one that cannot be is a warning: KF8211 (of another training),
 * KF8212 (damaged). KF8213 warns of other arithmetic.
 */
export async function readCheckpoint(place: CheckpointPlace, { like, warn }: Wanted): Promise<Checkpoint | undefined> {
  const names = (await readdir(place.folder).catch(() => [])).filter(isCheckpointName).toSorted().toReversed()
  for (const name of names) {
    const path = join(place.folder, name)
    try {
      const file = await readState(path)
      if (file.key !== place.key) {
        warn(problem('KF8211', [path]))
        continue
      }
      const checkpoint = await readArrays(path, file, like)
      if (file.arithmetic !== place.arithmetic) warn(problem('KF8213', [path, file.arithmetic, place.arithmetic]))
      return checkpoint
    } catch (error) {
      warn(problem('KF8212', [path, systemReason(error)]))
    }
  }
  return undefined
}

async function readState(path: string): Promise<CheckpointFile> {
  const text = await readFile(join(path, 'state.json'), 'utf8')
  const file = parsed(text)
  if (file?.format !== checkpointFormat) throw new Error('state.json is not that of a checkpoint')
  return file
}

function parsed(text: string): CheckpointFile | undefined {
  try {
    return JSON.parse(text) as CheckpointFile
  } catch {
    return undefined
  }
}

async function readArrays(path: string, file: CheckpointFile, like: Weights): Promise<Checkpoint> {
  const arrays: Partial<Record<ArrayRole, Uint8Array>> = {}
  for (const role of arrayRoles) {
    const bytes = await readFile(join(path, `${role}.bin`))
    if (sha256(bytes) !== file.digests[role]) throw new Error(`the checksum of ${role}.bin differs`)
    arrays[role] = bytes
  }
  return assembled(file, arrays as Record<ArrayRole, Uint8Array>, like)
}

function assembled(file: CheckpointFile, arrays: Readonly<Record<ArrayRole, Uint8Array>>, like: Weights): Checkpoint {
  if (arrays.weights.byteLength !== sizeOf(like)) throw new Error('its weights are of another network')
  const { format: _format, key: _key, arithmetic: _arithmetic, digests: _digests, adamSteps, ...state } = file
  return {
    weights: splitWeights(arrays.weights, like),
    adam: { steps: adamSteps, means: floatsFrom(arrays.means), squares: floatsFrom(arrays.squares) },
    state: arrays.best.byteLength === 0 ? state : { ...state, best: splitWeights(arrays.best, like) },
    steps: stepsFrom(arrays.steps),
  }
}
