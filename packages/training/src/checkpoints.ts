import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFolderAtomically } from '@kfp-ts/images'
import type { AdamState } from './adam.ts'
import { joinWeights, splitWeights, type Weights } from './network-weights.ts'
import type { TrainingState } from './training-state.ts'

/** Where checkpoints are kept, and for which training they are good. */
export interface CheckpointPlace {
  readonly folder: string
  readonly key: string
}

/** A training that can go on. */
export interface Checkpoint {
  readonly weights: Weights
  readonly adam: AdamState
  readonly state: TrainingState
}

/** `state.json`; the arrays lie beside it, in files of bytes. */
interface StateFile extends Omit<TrainingState, 'best'> {
  readonly key: string
  readonly steps: number
}

/** Writes a checkpoint into a folder of its own, then removes the older ones; returns its path. */
export async function writeCheckpoint({ folder, key }: CheckpointPlace, { weights, adam, state }: Checkpoint): Promise<string> {
  await mkdir(folder, { recursive: true })
  const older = await checkpointNames(folder)
  const name = nameOf(state)
  const { best = [], ...rest } = state
  const file: StateFile = { key, steps: adam.steps, ...rest }
  await writeFolderAtomically(join(folder, name), async (pending) => {
    const arrays = { weights, means: adam.means, squares: adam.squares, best }
    for (const [role, values] of Object.entries(arrays)) await writeFile(join(pending, `${role}.bin`), joinWeights(values))
    await writeFile(join(pending, 'state.json'), `${JSON.stringify(file)}\n`)
  })
  for (const other of older) if (other !== name) await rm(join(folder, other), { recursive: true, force: true })
  return join(folder, name)
}

/**
 * Reads the newest checkpoint of a model with weights of the lengths of `like`; undefined if there is none, or if it is of a training with other
 * data or settings.
 */
export async function readCheckpoint({ folder, key }: CheckpointPlace, like: Weights): Promise<Checkpoint | undefined> {
  const newest = (await checkpointNames(folder)).at(-1)
  if (newest === undefined) return undefined
  const place = join(folder, newest)
  const { key: its, steps, ...rest } = JSON.parse(await readFile(join(place, 'state.json'), 'utf8')) as StateFile
  if (its !== key) return undefined
  const read = async (role: string): Promise<Weights> => splitWeights(await readFile(join(place, `${role}.bin`)), like)
  const best = await read('best')
  const state = best.length === 0 ? rest : { ...rest, best }
  return { weights: await read('weights'), adam: { steps, means: await read('means'), squares: await read('squares') }, state }
}

/** Sorts by age: the name counts epochs and batches. */
function nameOf({ epoch, batch }: TrainingState): string {
  return `epoch-${String(epoch).padStart(5, '0')}-batch-${String(batch).padStart(6, '0')}`
}

async function checkpointNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^epoch-\d+-batch-\d+$/.test(name)).sort()
}
