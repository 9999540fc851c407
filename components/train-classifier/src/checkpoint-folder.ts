import { rm, rmdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/**
 * Where checkpoints are kept: in the folder that is given, such as one on the run's workspace; on one machine where they outlive the run that made them,
 * so that a training that was stopped goes on in the next; else beside the model.
 */
export function checkpointFolder(given: string, model: string): string {
  const { KFP_TS_STATE: state, KFP_TS_STARTED_IN: startedIn = '' } = process.env
  if (given !== '') return isAbsolute(given) ? given : join(startedIn, given)
  return state === undefined ? besideModel(model) : join(state, 'checkpoints')
}

/** Removes the checkpoints of one training, and the folder beside the model if nobody else's are in it. */
export async function removeCheckpoints(folder: string | undefined, model: string): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  await rmdir(besideModel(model)).catch(() => undefined)
}

function besideModel(model: string): string {
  return `${model}.checkpoints`
}
